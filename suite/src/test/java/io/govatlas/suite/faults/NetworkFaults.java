package io.govatlas.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import io.govatlas.suite.faults.TcpProxy.Fault;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network between the processes fails in its ways: between gateway and service, and between service and PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkFaults {
    private static final int WRITERS = 8;
    private static final int READERS = 8;
    private static final int WRITES = 120;
    private static final Duration LATENCY = Duration.ofSeconds(2);

    /** The gateway's patience with a service, and a moment to find out that it is over. */
    private static final long BUDGET_MILLIS = 5_000 + 1_000;

    private TcpProxy service;
    private TcpProxy database;
    private RunningSuite.Another suite;
    private String country;

    @BeforeAll
    void start(@TempDir Path folder) {
        int postgres = RunningSuite.freePort();
        int port = RunningSuite.freePort();
        service = new TcpProxy(port, LATENCY);
        database = new TcpProxy(postgres, LATENCY);
        suite = RunningSuite.with(
                folder,
                Map.of(
                        "GOVATLAS_DB_PORT", Integer.toString(postgres),
                        "GOVATLAS_COUNTRY_PORT", Integer.toString(port),
                        "GOVATLAS_COUNTRY_URL", "http://127.0.0.1:" + service.port(),
                        "GOVATLAS_COUNTRY_DB_PORT", Integer.toString(database.port())));
        country = suite.gateway() + "/api/v1/international";
    }

    @AfterAll
    void stop() {
        if (suite != null) {
            suite.close();
        }
        service.close();
        database.close();
    }

    /** Every fault passes without a restart. */
    @AfterEach
    void recovers() {
        service.suffer(Fault.NONE);
        database.suffer(Fault.NONE);
        long start = System.nanoTime();
        RunningSuite.await(
                "it is back by itself", Duration.ofSeconds(32), () -> ask(country + "/cases?limit=1").status == 200);
        System.out.printf("back after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    @Test
    void whoIsNotToldTheAnswerGetsItWhenAskingAgain() throws InterruptedException {
        List<Long> earlier = KillFaults.changes(country, 0);
        long before = earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1);
        KeyedWriter.Tally tally = new KeyedWriter.Tally();
        AtomicBoolean reading = new AtomicBoolean(true);
        ConcurrentLinkedQueue<Answer> unanswered = new ConcurrentLinkedQueue<>();
        FeedReader feed = new FeedReader(country, before, reading);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        readers.submit(feed);
        for (int i = 1; i < READERS; i++) {
            readers.submit(() -> {
                while (reading.get()) {
                    Answer answer = ask(country + "/cases?limit=1");
                    if (answer.status != 200) {
                        unanswered.add(answer);
                    }
                }
            });
        }
        service.suffer(Fault.POST_ANSWERS_CUT);
        String editor = suite.token("ada", "editor");
        String reviewer = suite.token("rui", "reviewer");
        ExecutorService writers = KeyedWriter.start(
                country, editor, reviewer, "cut", () -> tally.acknowledged().get() < WRITES, tally);
        assertThat(writers.awaitTermination(180, TimeUnit.SECONDS)).isTrue();
        service.suffer(Fault.NONE);
        List<Long> changes = KillFaults.changes(country, before);
        RunningSuite.await(
                "the reader has caught up",
                Duration.ofSeconds(30),
                () -> feed.last() >= changes.get(changes.size() - 1));
        reading.set(false);
        readers.shutdown();
        assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        System.out.printf(
                Locale.ROOT,
                "%d acknowledged writes, %d answers cut; %d repeated, %d of them replayed%n",
                tally.acknowledged().get(),
                service.cut(),
                tally.repeated().get(),
                tally.replayed().get());

        assertThat(tally.surprises()).isEmpty();
        assertThat(service.cut()).isGreaterThan(WRITES / 6);
        assertThat(tally.repeated().get()).isPositive();
        assertThat(tally.replayed())
                .as("every repetition gets the first answer")
                .hasValue(tally.repeated().get());
        assertThat(feed.seen()).as("each change once, in order").isEqualTo(changes);
        assertThat(feed.subjects()).as("twice 0").doesNotHaveDuplicates();
        assertThat(new HashSet<>(feed.subjects()))
                .as("lost 0, invented 0")
                .isEqualTo(new HashSet<>(tally.published().stream()
                        .map(slug -> "sources/" + slug)
                        .toList()));
        assertThat(unanswered).as("reads go on").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LATE", "BLACK_HOLE", "RESET"})
    void aServiceWithoutItsDatabaseSaysSoAndTheOthersGoOn(Fault fault) throws Exception {
        assertBounded(database, fault);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLACK_HOLE", "RESET"})
    void aServiceOutOfReachIsAnsweredForAndTheOthersGoOn(Fault fault) throws Exception {
        assertBounded(service, fault);
    }

    private void assertBounded(TcpProxy proxy, Fault fault) throws Exception {
        String models = suite.gateway() + "/api/v1/domestic/models?limit=1";
        String analysis = suite.gateway() + "/api/v1/analysis/subjects/DNK";
        List<Answer> calm = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calm.add(ask(models));
        }
        proxy.suffer(fault);
        ExecutorService threads = Executors.newFixedThreadPool(READERS + WRITERS + 1);
        AtomicBoolean going = new AtomicBoolean(true);
        List<Answer> bystanders = new ArrayList<>();
        Future<?> bystander = threads.submit(() -> {
            while (going.get()) {
                bystanders.add(ask(models));
                bystanders.add(ask(analysis));
            }
        });
        String editor = suite.token("ada", "editor");
        List<Future<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 3 * READERS; i++) {
            asked.add(threads.submit(() -> ask(country + "/cases?limit=1")));
            asked.add(threads.submit(() -> write(editor)));
        }
        Map<Integer, Integer> statuses = new HashMap<>();
        long slowest = 0;
        for (Future<Answer> future : asked) {
            Answer answer = future.get(60, TimeUnit.SECONDS);
            assertThat(answer.status).as(answer.body).isIn(502, 503, 504);
            assertThat(answer.type).isEqualTo("application/problem+json");
            if (answer.status == 503) {
                assertThat(answer.retryAfter).isNotNull();
            }
            statuses.merge(answer.status, 1, Integer::sum);
            slowest = Math.max(slowest, answer.millis);
        }
        going.set(false);
        bystander.get(30, TimeUnit.SECONDS);
        threads.shutdown();
        System.out.printf(
                "%s at the %s: %s, slowest %d ms; bystanders p99 %d ms, %d ms when calm%n",
                fault, proxy == database ? "database" : "service", statuses, slowest, p99(bystanders), p99(calm));
        assertThat(slowest).as("within the gateway's time-out").isLessThan(BUDGET_MILLIS);
        assertThat(bystanders)
                .isNotEmpty()
                .allSatisfy(other -> assertThat(other.status).isEqualTo(200));
    }

    private static long p99(List<Answer> answers) {
        List<Long> times = answers.stream().map(Answer::millis).sorted().toList();
        return times.get((int) Math.ceil(times.size() * 0.99) - 1);
    }

    /** Status 0 where there was none. */
    private record Answer(int status, String type, String retryAfter, String body, long millis) {}

    private static Answer ask(String url) {
        return timed(() -> FeedReader.ask().get(url));
    }

    private Answer write(String editor) {
        return timed(() -> FeedReader.ask()
                .auth()
                .oauth2(editor)
                .contentType("application/json")
                .body("{\"slug\": \"never\", \"title\": {\"zh\": \"无\", \"en\": \"None\"}}")
                .post(country + "/sources"));
    }

    private static Answer timed(Supplier<Response> send) {
        long start = System.nanoTime();
        try {
            Response response = send.get();
            return new Answer(
                    response.statusCode(),
                    response.contentType(),
                    response.header("Retry-After"),
                    response.asString(),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (Exception cutOff) {
            return new Answer(0, null, null, cutOff.toString(), (System.nanoTime() - start) / 1_000_000);
        }
    }
}
