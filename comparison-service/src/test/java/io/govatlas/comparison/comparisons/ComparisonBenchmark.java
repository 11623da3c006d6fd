package io.govatlas.comparison.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.insights.Reasoning;
import io.govatlas.comparison.upstream.History;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.json.Digest;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.ledger.CloudEvent;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * How long a comparison of twenty subjects on all eleven dimensions takes, where the atlas is large: the real content and
 * figures, and cases with statements drawn from it. First its parts, in processor time, then as a whole over HTTP. Not part of the build:
 * docs/benchmarks.md says how to run it.
 */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ComparisonBenchmark {

    private static final int SUBJECTS = Integer.getInteger("subjects", 1_000);
    private static final int STATEMENTS = Integer.getInteger("statements", 50_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 200);
    private static final int THREADS = Integer.getInteger("threads", 2);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int COMPARED = 20;
    private static final ComparisonRequest.Values ALL = ComparisonRequest.Values.ALL;

    @Inject
    CurrentAtlas current;

    @Inject
    History history;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/api/v1/analysis/comparisons")
    URI comparisons;

    private ComparisonWriter writer;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void twentySubjectsOnElevenDimensions() throws Exception {
        long start = System.nanoTime();
        current.fold(Owner.COUNTRY, MadeCases.of(current.get(), SUBJECTS, STATEMENTS));
        Atlas atlas = current.get();
        print("%d subjects, %d statements, %d rules, taken in within %.0f ms"
                .formatted(
                        atlas.subjects().size(),
                        MadeCases.statements(atlas),
                        atlas.rules().size(),
                        (System.nanoTime() - start) / 1e6));
        List<CloudEvent> retracted = MadeCases.retraction();
        start = System.nanoTime();
        current.fold(Owner.COUNTRY, retracted);
        atlas = current.get();
        print("the retraction of one source taken in within %.0f ms".formatted((System.nanoTime() - start) / 1e6));
        writer = new ComparisonWriter(json);
        inParts(choices(atlas, 7)); // to warm up
        Map<String, long[]> parts = inParts(choices(atlas, 8));
        parts.forEach((part, times) -> print("%-10s %s".formatted(part, percentiles(times))));
        overHttp(choices(atlas, 9));
        List<List<Subject>> asked = choices(atlas, 10);
        print("%-10s %s".formatted("HTTP, new", percentiles(overHttp(asked))));
        print("%-10s %s".formatted("HTTP, kept", percentiles(overHttp(asked))));
    }

    private static List<List<Subject>> choices(Atlas atlas, long seed) {
        List<Subject> all = List.copyOf(atlas.subjects().values());
        Random random = new Random(seed);
        List<List<Subject>> choices = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            choices.add(random.ints(0, all.size())
                    .distinct()
                    .limit(COMPARED)
                    .mapToObj(all::get)
                    .toList());
        }
        return choices;
    }

    private Map<String, long[]> inParts(List<List<Subject>> choices) throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        choices.forEach(some -> work.add(() -> parts(some)));
        List<long[]> times = inParallel(work);
        Map<String, long[]> byPart = new LinkedHashMap<>();
        List<String> names = List.of("matrix", "reasoning", "writing", "all three", "by clock", "bytes");
        for (int i = 0; i < names.size(); i++) {
            int part = i;
            byPart.put(names.get(i), times.stream().mapToLong(t -> t[part]).toArray());
        }
        return byPart;
    }

    private long[] parts(List<Subject> subjects) throws Exception {
        History.Moment moment = history.at(null);
        List<Dimension> dimensions = List.of(Dimension.values());
        long begin = CLOCK.getCurrentThreadCpuTime();
        Matrix.of(moment.atlas(), subjects, dimensions, ALL);
        long matrix = CLOCK.getCurrentThreadCpuTime();
        Reasoning.over(moment.atlas(), subjects, Set.copyOf(dimensions));
        long reasoning = CLOCK.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Comparison comparison = Comparisons.comparison("benchmark", moment, subjects, dimensions, ALL);
        long whole = CLOCK.getCurrentThreadCpuTime();
        byte[] written = writer.write(comparison);
        long end = CLOCK.getCurrentThreadCpuTime();
        return new long[] {
            matrix - begin, reasoning - matrix, end - whole, end - reasoning, System.nanoTime() - start, written.length
        };
    }

    private long[] overHttp(List<List<Subject>> choices) throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        for (List<Subject> some : choices) {
            String body = json.writeValueAsString(
                    Map.of("subjects", some.stream().map(Subject::id).toList()));
            HttpRequest request = HttpRequest.newBuilder(comparisons)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            work.add(() -> {
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                long end = System.nanoTime();
                assertThat(answer.statusCode()).isBetween(200, 201);
                return new long[] {end - start, digest(answer.body())};
            });
        }
        List<long[]> answers = inParallel(work);
        print("answers: "
                + Digest.name(
                        Arrays.toString(answers.stream().mapToLong(a -> a[1]).toArray())
                                .getBytes()));
        return answers.stream().mapToLong(a -> a[0]).toArray();
    }

    /** Of what does not depend on the hour of the run: tells whether two versions of this service answer alike. */
    private long digest(byte[] answer) throws Exception {
        ObjectNode tree = (ObjectNode) json.readTree(answer);
        tree.remove(List.of("id", "createdAt", "asOf"));
        return Arrays.hashCode(json.writeValueAsBytes(tree));
    }

    private static List<long[]> inParallel(List<Callable<long[]>> work) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(THREADS);
        try {
            List<long[]> results = new ArrayList<>();
            for (Future<long[]> result : readers.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            readers.shutdown();
        }
    }

    private static String percentiles(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        StringBuilder line = new StringBuilder();
        for (int percent : new int[] {50, 90, 95, 99}) {
            line.append("p%d %.1f  ".formatted(percent, sorted[(sorted.length - 1) * percent / 100] / 1e6));
        }
        return line.toString();
    }

    private static void print(String line) {
        System.out.println("BENCH " + line);
    }
}
