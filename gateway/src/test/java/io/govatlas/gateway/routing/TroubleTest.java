package io.govatlas.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.gateway.StubServices;
import io.govatlas.gateway.ThroughTheGateway;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets when a service is dead, slow, or breaks off. */
@QuarkusTest
class TroubleTest extends ThroughTheGateway {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aDeadServiceIsAnsweredForAtOnce() {
        Response response = given().header("Accept-Language", "en").get("/api/v1/domestic/models");

        assertThatProblem(response, ProblemType.UNAVAILABLE, "Service model cannot be reached");
        assertThat(response.header("Retry-After")).isEqualTo("2");
        assertThat(response.header("Content-Language")).isEqualTo("en");
        assertThat(response.<String>path("instance")).isEqualTo("/api/v1/domestic/models");
        assertThat(response.time()).isLessThan(2_000);
    }

    @Test
    void inTheReadersLanguage() {
        Response response =
                given().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1").get("/api/v1/domestic/models");

        assertThatProblem(response, ProblemType.UNAVAILABLE, "服务 model 目前无法连接");
        assertThat(response.header("Content-Language")).isEqualTo("zh");
        assertThat(response.header("Vary")).contains("Accept-Language");
    }

    @Test
    void aDeadServiceAlsoTakesNoBody() {
        Response response = given().body(new byte[200_000]).put("/api/v1/domestic/models/x");

        assertThatProblem(response, ProblemType.UNAVAILABLE, "nothing was sent to it");
    }

    @Test
    void headOfADeadServiceHasNoBody() {
        Response response = given().head("/api/v1/domestic/models");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aSlowServiceIsGivenUpInTime(String method) {
        Response response = given().request(method, "/api/v1/analysis/hang");

        assertThatProblem(response, ProblemType.UPSTREAM_TIMEOUT, "Service comparison did not answer in time");
        assertThat(response.time()).isBetween(StubServices.ANSWER_MILLIS - 50L, StubServices.ANSWER_MILLIS + 1_000L);
    }

    @Test
    void aServiceThatTakesNoBodyIsGivenUpInTime() {
        Response response = given().body(new byte[999_999]).post("/api/v1/analysis/no-reading");

        assertThatProblem(response, ProblemType.UPSTREAM_TIMEOUT, "comparison");
        assertThat(response.time()).isLessThan(3_000);
    }

    @Test
    void aWriteIsSentOnceOnly() {
        int before = writes();

        given().body("{}").post("/api/v1/analysis/hang");
        Response response = given().body("{}").post("/api/v1/analysis/break-off");

        assertThatProblem(response, ProblemType.UPSTREAM_BROKEN, "Idempotency-Key");
        assertThat(writes() - before).isEqualTo(2);
    }

    @Test
    void onlyAReadIsSentAgain() {
        int before = attempts();

        Response read = given().get("/odd/once");
        Response write = given().post("/odd/once");
        Response repeatedByTheClient = given().post("/odd/once");

        assertThat(read.asString()).isEqualTo("ok");
        assertThatProblem(write, ProblemType.UPSTREAM_BROKEN, "broke off its answer");
        assertThat(repeatedByTheClient.statusCode()).isEqualTo(200);
        assertThat(attempts() - before).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/analysis/break-off", "/odd/nonsense", "/odd/no-length"})
    void aBrokenAnswerIsAProblem(String path) {
        Response response = given().get(path);

        assertThatProblem(response, ProblemType.UPSTREAM_BROKEN, "broke off its answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "cut-chunks", "stall"})
    void aCutAnswerNeverLooksComplete(String path) {
        assertThatThrownBy(() -> client.send(get("/api/v1/analysis/" + path), HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aServiceThatHangsCostsOnlyItsOwnPaths() throws Exception {
        // Given: more hanging requests than there are connections and places in the queue
        List<CompletableFuture<HttpResponse<String>>> hanging = IntStream.range(0, StubServices.CONNECTIONS * 4)
                .mapToObj(i -> client.sendAsync(get("/api/v1/analysis/hang"), HttpResponse.BodyHandlers.ofString()))
                .toList();

        // When
        long slowest = 0;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            HttpResponse<String> bystander =
                    client.send(get("/api/v1/international/echo"), HttpResponse.BodyHandlers.ofString());
            assertThat(bystander.statusCode()).isEqualTo(200);
            slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }

        // Then
        assertThat(slowest).isLessThan(StubServices.ANSWER_MILLIS - 100L);
        List<Integer> statuses = hanging.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(statuses).containsOnly(503, 504).contains(503).contains(504);
        assertThat(given().get("/api/v1/analysis/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void longPollsDoNotTakeThePlacesOfOthers() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> polls = IntStream.range(0, StubServices.CONNECTIONS)
                .mapToObj(i -> client.sendAsync(
                        get("/api/v1/international/poll?wait=3"), HttpResponse.BodyHandlers.ofString()))
                .toList();

        // The polls are under way before anyone else comes.
        TimeUnit.MILLISECONDS.sleep(300);

        Response response = given().get("/api/v1/international/echo");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.time()).isLessThan(StubServices.ANSWER_MILLIS);
        assertThat(polls)
                .allSatisfy(poll -> assertThat(poll.join().statusCode()).isEqualTo(200));
    }

    @Test
    void aBodyThatDoesNotArriveIsGivenUp() throws Exception {
        String answer = raw("POST /api/v1/international/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Length: 100\r\n\r\nonly this");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port() + "/api/v1/international/echo"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_000_001])))
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("/problems/body-too-large", "1,000,000 bytes");
    }

    @Test
    void anEarlyRefusalOfALongBodyArrives() {
        Response response = given().body(new byte[900_000]).post("/api/v1/international/refuse");

        assertThat(response.statusCode()).isEqualTo(401);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .build();
    }

    @Test
    void whoIsHungUpOnIsTold() throws IOException {
        String answer = raw("POST /api/v1/domestic/models HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 503 ").containsIgnoringCase("\r\nconnection: close\r\n");
    }

    @Test
    void whoLeavesHalfwayHoldsNoConnectionToTheService() throws IOException {
        for (int i = 0; i < StubServices.CONNECTIONS * 5; i++) {
            raw(
                    "POST /api/v1/international/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\nab\r\n");
        }

        assertThat(given().get("/api/v1/international/echo").statusCode()).isEqualTo(200);
    }
}
