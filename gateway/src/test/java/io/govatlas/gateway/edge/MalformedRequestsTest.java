package io.govatlas.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.gateway.ThroughTheGateway;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer is a problem document. */
@QuarkusTest
class MalformedRequestsTest extends ThroughTheGateway {

    private static final String ECHO = "/api/v1/international/echo";

    @Test
    void unknownPath() {
        assertThatProblem(given().get("/nowhere"), ProblemType.NOT_FOUND, "Nothing is served at this path");
        assertThatProblem(given().get("/api/v1"), ProblemType.NOT_FOUND, "Nothing is served");
        assertThatProblem(
                given().header("Accept-Language", "zh").body("x").post("/nowhere"), ProblemType.NOT_FOUND, "没有内容");
        assertThatProblem(given().header("Accept", "text/html").get("/nowhere"), ProblemType.NOT_FOUND, "Nothing");
    }

    @Test
    void oversizeUrl() {
        Response response = given().header("Accept-Language", "zh").get("/" + "a".repeat(9_000));

        assertThatProblem(response, ProblemType.URI_TOO_LONG, "URL 过长");
    }

    @Test
    void oversizeUrlThatIsNotEvenParsed() {
        assertThatProblem(given().get("/" + "a".repeat(40_000)), ProblemType.URI_TOO_LONG, "URL is too long");
    }

    /** More than the sockets between hold: the client is still sending when it is answered, and reads only then. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /%s", "GET /x HTTP/1.1\r\nHost: x\r\nX-A: %s"})
    void whoIsStillSendingSeesTheAnswer(String request) throws Exception {
        String answer = raw(request.formatted("a".repeat(20_000_000)) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.[01] (414|431) .*").contains("too l");
    }

    @Test
    void oversizeHeaders() {
        Response response = given().header("Accept-Language", "zh")
                .header("X-A", "a".repeat(17_000))
                .get(ECHO);

        assertThatProblem(response, ProblemType.HEADERS_TOO_LARGE, "请求头总长度过大");
    }

    @Test
    void oversizeHeadersThatAreNotEvenParsed() {
        Response response = given().header("X-A", "a".repeat(60_000)).get(ECHO);

        assertThatProblem(response, ProblemType.HEADERS_TOO_LARGE, "header fields are too large");
    }

    @Test
    void oversizeBody() {
        assertThatProblem(given().body(new byte[1_000_001]).post(ECHO), ProblemType.BODY_TOO_LARGE, "1,000,000 bytes");
    }

    @Test
    void tablesOfFiguresMayBeLarger() {
        assertThat(given().body(new byte[12_000_000])
                        .post("/api/v1/analysis/imports?dryRun=true")
                        .statusCode())
                .isEqualTo(200);
        assertThatProblem(
                given().body(new byte[1_000_001]).post("/api/v1/analysis/imports/x"),
                ProblemType.BODY_TOO_LARGE,
                "1,000,000 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/domestic/..;/international/echo", "/api/v1//international/echo", "/api/v1/%2e%2e/x"})
    void pathsWithMoreThanOneReading(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("more than one way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a=%zz", "wait=%4", "a={b}", "a=<b>", "q=\u00e6\u0095\u00b0"})
    void queriesThatAreNotEncoded(String query) throws IOException {
        String answer = raw("GET " + ECHO + "?" + query + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("percent-encoded");
    }

    @Test
    void aLongPathIsRead() throws IOException {
        String answer = raw("GET " + ECHO + "a%41".repeat(1_500) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PURGE"})
    void methodsThatAreNotUsedHere(String method) throws IOException {
        String answer = raw(method + " " + ECHO + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("/problems/method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /x HTTP/1.1\r\nHo st: x\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /x HTTP/1.1\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: x\r\n: empty\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\na",
                "GET /x\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET  /x HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET\t/x HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /x HTTP/3.7\r\nHost: x\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void requestsThatAreNotWellFormedHttp(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer.lines().findFirst().orElse("")).matches("HTTP/\\d\\.\\d 400 .*");
        assertThat(answer.toLowerCase()).contains("content-type: application/problem+json", "connection: close");
        assertThat(answer).contains("\"type\":\"/problems/invalid-request\"");
    }

    @Test
    void noUpgradeToClearTextHttp2() throws IOException {
        String answer = raw("GET /api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"
                + "GET /api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("101 Switching");
    }

    @Test
    void ownPathsCanOnlyBeRead() {
        Response response = given().post("/api/v1/health");

        assertThatProblem(response, ProblemType.METHOD_NOT_ALLOWED, "only be read");
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void unknownParametersAreNamed() {
        Response response = given().get("/api/v1/openapi.json?langauge=zh");

        assertThatProblem(response, ProblemType.UNKNOWN_PARAMETER, "Known: lang");
        assertThat(response.<String>path("errors[0].parameter")).isEqualTo("langauge");
        assertThatProblem(given().get("/?lang=fr"), ProblemType.INVALID_REQUEST, "Available: en, zh");
    }

    @Test
    void theTraceOfTheRequestIsInTheProblem() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/nowhere")
                .then()
                .body("traceId", org.hamcrest.Matchers.equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }
}
