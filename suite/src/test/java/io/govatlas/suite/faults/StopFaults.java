package io.govatlas.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process is asked to stop, three times, under eight writers and eight readers that keep their connections: whatever was let
 * in is answered in full. Meanwhile the gateway answers 503 for a service; a gateway that is not there is nobody's answer.
 */
class StopFaults {
    private static final int WRITERS = 8;
    private static final int READERS = 8;
    private static final int STOPS = 3;
    private static final String BODY = """
            {"slug": "%s", "title": {"zh": "来源", "en": "Source"}, "publisher": {"zh": "某署", "en": "Agency"},
             "language": "en"}""";

    private final RunningSuite suite = RunningSuite.get();
    private final String country = suite.gateway() + "/api/v1/international";
    private final String editor = suite.token("ada", "editor");
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, Integer> outcomes = new ConcurrentHashMap<>();
    private final AtomicBoolean going = new AtomicBoolean(true);

    @ParameterizedTest
    @ValueSource(strings = {"country-service", "gateway"})
    void noRequestIsLost(String member) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS + 1);
        List<Future<?>> clients = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String name = "stop-" + member + "-" + i + "-";
            clients.add(threads.submit(() -> write(name)));
        }
        for (int i = 0; i < READERS; i++) {
            clients.add(threads.submit(() -> {
                while (going.get()) {
                    if (!send("read", () -> request("/cases?limit=5").build())) {
                        pause();
                    }
                }
            }));
        }
        for (int i = 0; i < STOPS; i++) {
            RunningSuite.await("all is well", Duration.ofSeconds(60), this::isWell);
            int then = acknowledged.size();
            RunningSuite.await("writes under way", Duration.ofSeconds(30), () -> acknowledged.size() > then + WRITERS);
            HttpRequest poll =
                    request("/changes?limit=1&after=999999999&wait=3").build();
            Future<HttpResponse<String>> waiting =
                    threads.submit(() -> client.send(poll, HttpResponse.BodyHandlers.ofString()));
            TimeUnit.MILLISECONDS.sleep(300);
            suite.terminate(member);
            assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode())
                    .as("a reader that waits")
                    .isEqualTo(200);
        }
        RunningSuite.await("all is well again", Duration.ofSeconds(60), this::isWell);
        going.set(false);
        for (Future<?> done : clients) {
            done.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        System.out.printf("%s stopped %d times: %s, %d acknowledged%n", member, STOPS, outcomes, acknowledged.size());

        assertThat(surprises).isEmpty();
        for (String slug : acknowledged) {
            HttpResponse<String> kept =
                    client.send(authorized("/editorial/sources/" + slug).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(kept.statusCode()).as(slug).isEqualTo(200);
        }
    }

    private void write(String name) {
        for (int n = 0; going.get(); n++) {
            String slug = name + n;
            Supplier<HttpRequest> write = () -> authorized("/sources")
                    .header("Idempotency-Key", slug)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(BODY.formatted(slug)))
                    .build();
            while (!send("write", write)) {
                pause();
            }
            acknowledged.add(slug);
        }
    }

    /** Returns whether it was done; anything but that and a refusal in proper form is a surprise. */
    private boolean send(String what, Supplier<HttpRequest> request) {
        try {
            HttpResponse<String> answer = client.send(request.get(), HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            outcomes.merge(what + " " + status, 1, Integer::sum);
            boolean done = status == 200 || status == 201;
            boolean refused = (status == 503 || status == 429)
                    && answer.headers().firstValue("Retry-After").isPresent()
                    && answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json");
            if (!done && !refused) {
                surprises.add(what + " " + status + " " + answer.headers().map() + answer.body());
            }
            return done;
        } catch (ConnectException notLetIn) {
            outcomes.merge(what + " not let in", 1, Integer::sum);
            return false;
        } catch (Exception broken) {
            outcomes.merge(what + " broken", 1, Integer::sum);
            surprises.add(what + " " + broken);
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWell() {
        try {
            return client.send(request("/cases?limit=1").build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    private HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + editor);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(country + path)).timeout(Duration.ofSeconds(30));
    }
}
