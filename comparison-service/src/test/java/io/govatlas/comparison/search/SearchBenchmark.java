package io.govatlas.comparison.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.CurrentAtlas.Published;
import io.govatlas.comparison.atlas.PublishedItem;
import io.govatlas.comparison.search.JudgedQueries.Judged;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.text.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.logging.Logger;

/**
 * How long searches take over many items: cases made of statements of the real content, newly put together, asked with
 * the judged queries, each with facets, the first twenty results and their passages. Arguments: items, rounds, threads.
 */
final class SearchBenchmark {

    private static final Logger LOG = Logger.getLogger(SearchBenchmark.class.getName());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ObjectMapper JSON = new ObjectMapper();

    private SearchBenchmark() {}

    public static void main(String[] args) throws Exception {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        Published published = many(ContentAtlas.current(item -> true).published(), size);
        try (SearchIndex index = new SearchIndex()) {
            long start = System.nanoTime();
            index.update(published);
            LOG.info("%d items indexed in %.1f s"
                    .formatted(published.items().size(), (System.nanoTime() - start) / 1e9));
            update(index, published);
            List<String> queries = JudgedQueries.load("judged.tsv").queries().stream()
                    .map(Judged::text)
                    .toList();
            measure(index, queries, 1, threads);
            List<Took> took = measure(index, queries, rounds, threads);
            LOG.info(percentiles("by the clock", took, Took::clock));
            LOG.info(percentiles("processor time", took, Took::processor));
        }
    }

    /** The real items, and cases with statements drawn from them. */
    private static Published many(Published real, int size) {
        Random random = new Random(42);
        List<PublishedItem> cases = real.items().values().stream()
                .filter(item -> item.content().path("statements").size() > 0)
                .toList();
        List<String> countries = real.items().values().stream()
                .filter(item -> item.collection().equals("countries"))
                .map(PublishedItem::slug)
                .toList();
        Map<String, PublishedItem> items = new LinkedHashMap<>(real.items());
        for (int i = 0; items.size() < size; i++) {
            PublishedItem model = cases.get(random.nextInt(cases.size()));
            ObjectNode content = JSON.createObjectNode();
            content.put("slug", "case-" + i).put("kind", "service");
            content.put("country", countries.get(random.nextInt(countries.size())));
            content.set("name", model.content().get("name"));
            content.set(
                    "summary", cases.get(random.nextInt(cases.size())).content().get("summary"));
            ArrayNode statements = content.putArray("statements");
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                JsonNode from =
                        cases.get(random.nextInt(cases.size())).content().get("statements");
                statements.add(from.get(random.nextInt(from.size())));
            }
            PublishedItem item = new PublishedItem(Owner.COUNTRY, "cases", "case-" + i, 1, content);
            items.put(item.path(), item);
        }
        return new Published(real.position(), real.changedAt(), items);
    }

    private static void update(SearchIndex index, Published published) throws IOException {
        Map<String, PublishedItem> items = new LinkedHashMap<>(published.items());
        PublishedItem old = items.values().stream()
                .filter(item -> item.slug().equals("case-0"))
                .findFirst()
                .orElseThrow();
        items.put(old.path(), new PublishedItem(old.owner(), old.collection(), old.slug(), 2, old.content()));
        long start = System.nanoTime();
        index.update(new Published(published.position(), published.changedAt(), items));
        LOG.info("one more revision indexed in %.0f ms".formatted((System.nanoTime() - start) / 1e6));
    }

    /** Nanoseconds of one search. */
    private record Took(long clock, long processor) {}

    private static List<Took> measure(SearchIndex index, List<String> queries, int rounds, int threads)
            throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        List<Callable<Took>> searches = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            queries.forEach(query -> searches.add(() -> search(index, query)));
        }
        List<Took> took = new ArrayList<>();
        for (Future<Took> search : readers.invokeAll(searches)) {
            took.add(search.get());
        }
        readers.shutdown();
        return took;
    }

    private static Took search(SearchIndex index, String query) throws IOException {
        long start = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        try (View view = index.acquire()) {
            Question question = view.read(query);
            Passages passages = new Passages(view, question, Language.EN);
            for (View.Hit hit : view.find(question, Narrowing.NONE, null, 20).hits()) {
                passages.of(hit);
            }
        }
        return new Took(System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - processor);
    }

    private static String percentiles(String what, List<Took> took, ToLongFunction<Took> time) {
        long[] times = took.stream().mapToLong(time).sorted().toArray();
        StringBuilder line = new StringBuilder("%d searches, %s:".formatted(times.length, what));
        for (int percent : new int[] {50, 90, 95, 99}) {
            line.append(" p%d %.1f ms".formatted(percent, times[(times.length - 1) * percent / 100] / 1e6));
        }
        return line.toString();
    }
}
