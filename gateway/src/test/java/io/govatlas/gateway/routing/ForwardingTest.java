package io.govatlas.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.govatlas.gateway.StubServices;
import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForwardingTest extends ThroughTheGateway {

    private static final String ECHO = "/api/v1/international/echo";

    @Test
    void pathAndQueryArriveAsTheyWereSent() {
        given().get(ECHO + "/%E5%8C%97%E4%BA%AC?q=a%20b&sort=-x")
                .then()
                .statusCode(200)
                .body("uri", equalTo(ECHO + "/%E5%8C%97%E4%BA%AC?q=a%20b&sort=-x"));
    }

    @Test
    void bodyMethodAndTokenArrive() {
        given().header("Authorization", "Bearer abc")
                .body(new byte[500_000])
                .post(ECHO)
                .then()
                .body("method", equalTo("POST"))
                .body("bytes", equalTo(500_000))
                .body("headers.authorization", equalTo("Bearer abc"));
    }

    @Test
    void eachServiceGetsItsOwnPrefix() {
        given().get("/api/v1/analysis/echo").then().statusCode(200);
        given().get("/api/v1/international").then().statusCode(200);
        given().get("/api/v1/internationalx").then().statusCode(404);
        given().get("/API/v1/international/echo").then().statusCode(404);
    }

    @Test
    void whatOnlyTheSuiteMaySayIsDropped() {
        given().header("X-Forwarded-For", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X_Forwarded_Host", "evil")
                .header("X-Original-URL", "/admin")
                .header("X-User-Id", "root")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Connection", "close, X-Mine")
                .header("X-Mine", "1")
                .get(ECHO)
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", equalTo("localhost:" + port()))
                .body("headers", not(hasKey("forwarded")))
                .body("headers", not(hasKey("x-forwarded-prefix")))
                .body("headers", not(hasKey("x_forwarded_host")))
                .body("headers", not(hasKey("x-original-url")))
                .body("headers", not(hasKey("x-user-id")))
                .body("headers", not(hasKey("x-http-method-override")))
                .body("headers", not(hasKey("x-mine")));
    }

    @Test
    void headersOfOneConnectionDoNotTravelBack() {
        given().get(ECHO).then().header("X-Secret", nullValue()).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void traceIsPassedOn() {
        String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        given().header("traceparent", parent).get(ECHO).then().body("headers.traceparent", equalTo(parent));
    }

    @Test
    void traceIsCreatedWhereThereIsNoneOrNonsense() {
        String form = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";
        given().get(ECHO).then().body("headers.traceparent", matchesPattern(form));
        given().header("traceparent", "00-zz")
                .header("tracestate", "a=b")
                .get(ECHO)
                .then()
                .body("headers.traceparent", matchesPattern(form))
                .body("headers", not(hasKey("tracestate")));
    }

    @Test
    void headWorks() {
        given().head(ECHO).then().statusCode(200).header("Content-Type", "application/json");
        given().get(ECHO).then().statusCode(200);
    }

    @Test
    void answersWithoutBodyStayWithoutBody() {
        given().get("/api/v1/international/nothing").then().statusCode(204).header("Transfer-Encoding", nullValue());
        given().get("/api/v1/international/same")
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .header("Transfer-Encoding", nullValue());
    }

    @Test
    void theFirstPartOfAnAnswerDoesNotWaitForTheLast() throws Exception {
        long start = System.nanoTime();
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://localhost:" + port() + "/api/v1/international/trickle")
                        .toURL()
                        .openConnection();
        try (InputStream body = connection.getInputStream()) {
            assertThat(new String(body.readNBytes(6))).isEqualTo("first,");
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1_200);
            assertThat(new String(body.readAllBytes())).isEqualTo("last");
        }
    }

    @Test
    void aLargeAnswerIsNotCollectedInTheGateway() throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://localhost:" + port() + "/api/v1/international/large?parts=4096")
                        .toURL()
                        .openConnection();
        long received = 0;
        try (InputStream body = connection.getInputStream()) {
            // A client that does not read for a while: the service must notice, because the gateway stops reading, too.
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(StubServices.bytesStreamed()).isBetween(1L, 32L << 20);
            byte[] part = new byte[1 << 16];
            for (int n = body.read(part); n >= 0; n = body.read(part)) {
                received += n;
            }
        }
        assertThat(received).isEqualTo(256L << 20).isEqualTo(StubServices.bytesStreamed());
    }

    @Test
    void aLongPollGetsTheTimeItAsksFor() {
        given().get("/api/v1/international/poll?wait=5").then().statusCode(200).body(equalTo("something happened"));
        given().get("/api/v1/international/poll").then().statusCode(504);
        given().get("/api/v1/international/poll?wait=soon").then().statusCode(504);
    }
}
