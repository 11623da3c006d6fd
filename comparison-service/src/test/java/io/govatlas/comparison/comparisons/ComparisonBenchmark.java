package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.upstream.History;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.ledger.CloudEvent;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;

/**
 * How long a comparison of twenty subjects on all eleven dimensions takes, with what follows and written as JSON, where
 * the atlas is large: the real content, and cases with statements drawn from it. Arguments: subjects, statements,
 * comparisons, threads.
 */
final class ComparisonBenchmark {

    private static final Logger LOG = Logger.getLogger(ComparisonBenchmark.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int COMPARED = 20;

    private ComparisonBenchmark() {}

    public static void main(String[] args) throws Exception {
        int subjects = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int statements = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 500;
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        CurrentAtlas current = ContentAtlas.current(item -> true);
        List<CloudEvent> made = cases(current.get(), subjects, statements);
        long start = System.nanoTime();
        current.fold(Owner.COUNTRY, made);
        Atlas atlas = current.get();
        LOG.info("%d subjects with %d statements, %d rules, built in %.0f ms"
                .formatted(
                        atlas.subjects().size(),
                        atlas.subjects().values().stream()
                                .mapToLong(s -> s.statements().size())
                                .sum(),
                        atlas.rules().size(),
                        (System.nanoTime() - start) / 1e6));
        History.Moment moment = new History.Moment(atlas, current.asOf(atlas));
        measure(moment, rounds, threads);
        long[][] times = measure(moment, rounds, threads);
        LOG.info("%d comparisons: %s; of processor time %s"
                .formatted(rounds, percentiles(times[0]), percentiles(times[1])));
    }

    /** So many cases that there are as many subjects and statements as asked for, by countries in turn. */
    private static List<CloudEvent> cases(Atlas real, int subjects, int statements) {
        Random random = new Random(42);
        List<ObjectNode> texts = new ArrayList<>();
        for (String service : List.of("country-service", "model-service")) {
            ContentAtlas.events(service, item -> true)
                    .forEach(event ->
                            event.data().content().path("statements").forEach(text -> texts.add((ObjectNode) text)));
        }
        List<String> countries = real.subjects().values().stream()
                .filter(subject -> subject.id().startsWith("country:"))
                .map(Subject::code)
                .toList();
        int cases = subjects - real.subjects().size();
        List<CloudEvent> events = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            ObjectNode item = JSON.createObjectNode();
            item.put("slug", "case-" + i).put("kind", "service").put("country", countries.get(i % countries.size()));
            item.putObject("name").put("zh", "案例" + i).put("en", "Case " + i);
            item.putObject("summary").put("zh", "摘要").put("en", "Summary");
            ArrayNode held = item.putArray("statements");
            // a case's statements are its country's too, and so count twice
            for (int n = 0; n < statements / cases / 2; n++) {
                ObjectNode text = texts.get(random.nextInt(texts.size())).deepCopy();
                held.add(text.put("id", "s" + n));
            }
            events.add(ContentAtlas.published(10_000L + i, "cases/case-" + i, item));
        }
        return events;
    }

    private static long[][] measure(History.Moment moment, int rounds, int threads) throws Exception {
        List<Subject> all = List.copyOf(moment.atlas().subjects().values());
        Random random = new Random(7);
        List<Callable<long[]>> comparisons = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            List<Subject> some = random.ints(0, all.size())
                    .distinct()
                    .limit(COMPARED)
                    .mapToObj(all::get)
                    .toList();
            comparisons.add(() -> compare(moment, some));
        }
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        long[][] times = new long[2][rounds];
        int i = 0;
        for (Future<long[]> time : readers.invokeAll(comparisons)) {
            times[0][i] = time.get()[0];
            times[1][i++] = time.get()[1];
        }
        readers.shutdown();
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        return times;
    }

    private static long[] compare(History.Moment moment, List<Subject> subjects) throws Exception {
        long start = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        Comparison comparison = Comparisons.comparison(
                "benchmark", moment, subjects, List.of(Dimension.values()), ComparisonRequest.Values.ALL);
        JSON.writeValueAsBytes(comparison);
        return new long[] {System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - busy};
    }

    private static String percentiles(long[] times) {
        StringBuilder line = new StringBuilder();
        for (int percent : new int[] {50, 90, 95, 99}) {
            line.append(line.isEmpty() ? "" : " ")
                    .append("p%d %.1f ms".formatted(percent, times[(times.length - 1) * percent / 100] / 1e6));
        }
        return line.toString();
    }
}
