package io.govatlas.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Crash after crash, of processes drawn at random, under eight writers and eight readers. Whatever was acknowledged is there
 * once, the chain is whole, the feed complete and in order. A long run: {@code mvn -Dgovatlas.faults.writes=20000
 * -Dgovatlas.faults.crashes=20 …}; the seed is printed, and can be given as {@code govatlas.faults.seed}.
 */
class CrashFaults {
    private static final int READERS = 8;
    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final List<String> VICTIMS =
            List.of("gateway", "country-service", "model-service", "comparison-service", "postgresql");

    private final int writes = Integer.getInteger("govatlas.faults.writes", 600);
    private final int crashes = Integer.getInteger("govatlas.faults.crashes", 5);
    private final long seed = Long.getLong("govatlas.faults.seed", System.nanoTime());
    private final RunningSuite suite = RunningSuite.get();
    private final String country = suite.gateway() + "/api/v1/international";
    private final String analysis = suite.behind("comparison-service") + "/api/v1/analysis/subjects/DNK";

    /** While the comparison-service itself is dead, nobody expects it to answer. */
    private final AtomicBoolean analysisKilled = new AtomicBoolean();

    private final AtomicInteger unanswered = new AtomicInteger();

    @Test
    void nothingIsLostAndNothingHappensTwice() throws InterruptedException {
        List<Long> earlier = changes(0);
        long before = earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1);
        KeyedWriter.Tally tally = new KeyedWriter.Tally();
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicInteger crashed = new AtomicInteger();
        String editor = suite.token("ada", "editor");
        String reviewer = suite.token("rui", "reviewer");
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        FeedReader feed = new FeedReader(country, before, reading);
        readers.submit(feed);
        for (int i = 1; i < READERS; i++) {
            readers.submit(() -> readAnalysis(reading));
        }
        ExecutorService writers = KeyedWriter.start(
                country,
                editor,
                reviewer,
                "crash-" + Long.toHexString(seed),
                () -> tally.acknowledged().get() < writes || crashed.get() < crashes,
                tally);
        List<Duration> recoveries = crash(tally, crashed);
        assertThat(writers.awaitTermination(4, TimeUnit.HOURS)).isTrue();
        RunningSuite.await("all is well again", RECOVERY, () -> ok(country + "/ledger/verification") && ok(analysis));
        List<Long> changes = changes(before);
        RunningSuite.await(
                "the reader has caught up",
                Duration.ofSeconds(60),
                () -> changes.isEmpty() || feed.last() >= changes.get(changes.size() - 1));
        reading.set(false);
        readers.shutdown();
        assertThat(readers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        recoveries.sort(null);
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d acknowledged writes over %d crashes; %d repeated, %d of them replayed; recovery median %d ms,"
                        + " longest %d ms%n",
                seed,
                tally.acknowledged().get(),
                crashed.get(),
                tally.repeated().get(),
                tally.replayed().get(),
                recoveries.get(recoveries.size() / 2).toMillis(),
                recoveries.get(recoveries.size() - 1).toMillis());

        assertThat(tally.surprises()).isEmpty();
        assertThat(feed.seen()).as("each change once, in order").isEqualTo(changes);
        assertThat(feed.subjects()).doesNotHaveDuplicates();
        assertThat(new HashSet<>(feed.subjects()))
                .as("lost 0, invented 0")
                .isEqualTo(new HashSet<>(tally.published().stream()
                        .map(slug -> "sources/" + slug)
                        .toList()));
        assertThat(verification().getBoolean("intact")).isTrue();
        assertThat(unanswered).as("the comparison-service answers throughout").hasValue(0);
    }

    /** One crash after another, at even distances of acknowledged writes; each waits until the one before is mended. */
    private List<Duration> crash(KeyedWriter.Tally tally, AtomicInteger crashed) {
        Random random = new Random(seed);
        List<Duration> recoveries = new ArrayList<>();
        while (crashed.get() < crashes) {
            int at = (crashed.get() + 1) * writes / (crashes + 1);
            RunningSuite.await(
                    at + " writes",
                    Duration.ofHours(1),
                    () -> tally.acknowledged().get() >= at);
            String victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            analysisKilled.set(victim.equals("comparison-service"));
            long start = System.nanoTime();
            suite.kill(victim);
            int then = tally.acknowledged().get();
            RunningSuite.await(
                    victim + " is back",
                    RECOVERY,
                    () -> isBack(victim) && tally.acknowledged().get() > then);
            recoveries.add(Duration.ofNanos(System.nanoTime() - start));
            analysisKilled.set(false);
            crashed.incrementAndGet();
        }
        return recoveries;
    }

    private boolean isBack(String victim) {
        return switch (victim) {
            case "model-service" -> ok(suite.gateway() + "/api/v1/domestic/models?limit=1");
            case "comparison-service" -> ok(analysis);
            default -> ok(country + "/cases?limit=1");
        };
    }

    private void readAnalysis(AtomicBoolean reading) {
        while (reading.get()) {
            boolean excused = analysisKilled.get();
            if (!ok(analysis) && !excused && !analysisKilled.get()) {
                unanswered.incrementAndGet();
            }
        }
    }

    private static boolean ok(String url) {
        try {
            return FeedReader.ask().get(url).statusCode() == 200;
        } catch (Exception cutOff) {
            return false;
        }
    }

    private JsonPath verification() {
        Response answer = FeedReader.ask().get(country + "/ledger/verification");
        return answer.jsonPath();
    }

    private List<Long> changes(long after) {
        return KillFaults.changes(country, after);
    }
}
