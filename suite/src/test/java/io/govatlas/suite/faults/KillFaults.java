package io.govatlas.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process is killed as by a crash while 500 items are written, published and followed: what was acknowledged is there
 * afterwards, once; the chain is whole; the feed's reader missed nothing; and the comparison-service went on answering.
 */
class KillFaults {

    private static final int WRITES = 500;
    private static final int WRITERS = 4;

    private final RunningSuite suite = RunningSuite.get();
    private final String country = suite.gateway() + "/api/v1/international";
    private final String editor = suite.token("ada", "editor");
    private final String reviewer = suite.token("rui", "reviewer");

    @ParameterizedTest
    @CsvSource({
        "country-service, true",
        "postgresql, true",
        "gateway, true",
        "model-service, true",
        "comparison-service, false"
    })
    void nothingAcknowledgedIsLost(String victim, boolean answersThroughout) throws Exception {
        long before = head();
        Set<String> acknowledged = new HashSet<>();
        ConcurrentLinkedQueue<String> kept = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refusals = new AtomicInteger();
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch done = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        FeedReader feed = new FeedReader(country, before, writing);
        threads.submit(feed);
        threads.submit(() -> {
            while (writing.get()) {
                if (compares() != 200) {
                    refusals.incrementAndGet();
                }
            }
        });
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(() -> {
                try {
                    for (int n = next.getAndIncrement(); n < WRITES; n = next.getAndIncrement()) {
                        String slug = "kill-" + victim + "-" + n;
                        if (published(slug)) {
                            kept.add(slug);
                        }
                        if (n == WRITES / 4 || n == WRITES * 3 / 4) {
                            suite.kill(victim);
                        }
                    }
                } finally {
                    done.countDown();
                }
            }));
        }
        assertThat(done.await(240, TimeUnit.SECONDS)).isTrue();
        for (Future<?> writer : writers) {
            // a kill that failed would leave nothing to survive
            writer.get();
        }
        acknowledged.addAll(kept);
        RunningSuite.await(
                "all is well again", Duration.ofSeconds(60), () -> compares() == 200 && verification() != null);
        long head = head();
        RunningSuite.await("the reader has caught up", Duration.ofSeconds(30), () -> feed.last() >= head);
        writing.set(false);
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        System.out.printf("%s killed twice under %d writes: %d acknowledged%n", victim, WRITES, kept.size());

        assertThat(acknowledged).hasSizeGreaterThan(WRITES / 4);
        assertThat(feed.seen()).as("each change once, in order").isSorted().doesNotHaveDuplicates();
        assertThat(feed.seen()).isEqualTo(changes(country, before));
        assertThat(feed.subjects())
                .containsAll(acknowledged.stream().map(s -> "sources/" + s).toList());
        assertThat(feed.subjects()).doesNotHaveDuplicates();
        assertThat(verification().getBoolean("intact")).isTrue();
        acknowledged.forEach(
                slug -> assertThat(ask().get(country + "/sources/" + slug).statusCode())
                        .as(slug)
                        .isEqualTo(200));
        if (answersThroughout) {
            assertThat(refusals).hasValue(0);
        }
    }

    /** Whatever is not a complete 2xx is unknown, and not counted as acknowledged. */
    private boolean published(String slug) {
        try {
            String body = """
                    {"slug": "%s", "title": {"zh": "来源", "en": "Source"}, "publisher": {"zh": "某署", "en": "Agency"},
                     "language": "en"}""".formatted(slug);
            Response created = ask().auth()
                    .oauth2(editor)
                    .contentType("application/json")
                    .body(body)
                    .post(country + "/sources");
            if (created.statusCode() != 201) {
                pause();
                return false;
            }
            return step(slug, editor, created, "submission") != null
                    && step(slug, reviewer, desk(slug), "publication") != null;
        } catch (Exception cutOff) {
            pause();
            return false;
        }
    }

    private Response desk(String slug) {
        return ask().auth().oauth2(editor).get(country + "/editorial/sources/" + slug);
    }

    private Response step(String slug, String token, Response at, String step) {
        Response answer = ask().auth()
                .oauth2(token)
                .header("If-Match", at.header("ETag"))
                .post(country + "/editorial/sources/" + slug + "/" + step);
        return answer.statusCode() == 200 ? answer : null;
    }

    private int compares() {
        try {
            return ask().get(suite.behind("comparison-service") + "/api/v1/analysis/subjects/DNK")
                    .statusCode();
        } catch (Exception cutOff) {
            return 0;
        }
    }

    private JsonPath verification() {
        try {
            Response answer = ask().get(country + "/ledger/verification");
            return answer.statusCode() == 200 ? answer.jsonPath() : null;
        } catch (Exception cutOff) {
            return null;
        }
    }

    private long head() {
        List<Long> all = changes(country, 0);
        return all.isEmpty() ? 0 : all.get(all.size() - 1);
    }

    static List<Long> changes(String country, long after) {
        List<Long> all = new ArrayList<>();
        List<Long> page;
        do {
            long last = all.isEmpty() ? after : all.get(all.size() - 1);
            page = FeedReader.page(country, last, 0).getList("sequence", String.class).stream()
                    .map(Long::valueOf)
                    .toList();
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private static RequestSpecification ask() {
        return FeedReader.ask();
    }

    static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
