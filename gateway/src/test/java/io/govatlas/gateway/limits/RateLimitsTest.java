package io.govatlas.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each test is another client: its connections come from an address of its own in 127.0.0.0/8. */
@QuarkusTest
@TestProfile(SmallBudgets.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class RateLimitsTest extends ThroughTheGateway {

    private static final String ECHO = "/api/v1/international/echo";

    @Test
    void aClientMayReadUntilItsBudgetIsUsedUp() throws IOException {
        String first = from("127.0.1.1", "GET " + ECHO);
        assertThat(first)
                .startsWith("HTTP/1.1 200")
                .contains("RateLimit-Policy: \"reading\";q=5;w=600\r\n", "RateLimit: \"reading\";r=4;t=120\r\n");
        for (int i = 1; i < SmallBudgets.READING; i++) {
            assertThat(from("127.0.1.1", "GET " + ECHO)).startsWith("HTTP/1.1 200");
        }

        String refused = from("127.0.1.1", "GET " + ECHO);

        assertThat(refused)
                .startsWith("HTTP/1.1 429")
                .contains("RateLimit: \"reading\";r=0;t=600\r\n", "/problems/too-many-requests")
                .containsPattern("Retry-After: 1[12][0-9]\r\n");
        assertThat(from("127.0.1.1", "GET /docs")).startsWith("HTTP/1.1 429");
        assertThat(from("127.0.1.1", "GET /q/health/live")).startsWith("HTTP/1.1 200");
        assertThat(from("127.0.1.2", "GET " + ECHO)).startsWith("HTTP/1.1 200");
    }

    @Test
    void readingComputingAndWritingAreThreeBudgets() throws IOException {
        List<String> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(from("127.0.2.1", "POST /api/v1/analysis/comparisons").substring(9, 12));
            statuses.add(from("127.0.2.1", "POST " + ECHO).substring(9, 12));
        }

        assertThat(statuses).containsExactly("200", "200", "200", "200", "200", "429", "429", "429");
        assertThat(from("127.0.2.1", "GET " + ECHO)).startsWith("HTTP/1.1 200");
    }

    @Test
    void whoClaimsOtherAddressesIsStillOneClient() throws IOException {
        for (int i = 0; i < SmallBudgets.READING; i++) {
            String claim =
                    "X-Forwarded-For: 192.0.2." + i + "\r\nForwarded: for=192.0.2." + i + "\r\nX-Real-IP: 192.0.2." + i;
            assertThat(from("127.0.3.1", "GET " + ECHO, claim)).startsWith("HTTP/1.1 200");
        }
        assertThat(from("127.0.3.1", "GET " + ECHO, "X-Forwarded-For: 192.0.2.99"))
                .startsWith("HTTP/1.1 429");
    }

    @Test
    void aTrustedProxySpeaksForItsClientsButNotForWhatTheyClaim() throws IOException {
        for (int i = 0; i < SmallBudgets.READING; i++) {
            String hops = "X-Forwarded-For: 203.0.113." + i + ", 192.0.2.7\r\nX-Forwarded-Proto: https";
            assertThat(from("127.0.0.2", "GET " + ECHO, hops))
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security: max-age=31536000")
                    .contains("\"x-forwarded-for\":\"192.0.2.7\"", "\"x-forwarded-proto\":\"https\"");
        }
        assertThat(from("127.0.0.2", "GET " + ECHO, "X-Forwarded-For: 203.0.113.9, 192.0.2.7"))
                .startsWith("HTTP/1.1 429");
        assertThat(from("127.0.0.2", "GET " + ECHO, "X-Forwarded-For: 192.0.2.8"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void theRefusalIsAProblemInTheReadersLanguage() throws IOException {
        for (int i = 0; i < SmallBudgets.READING; i++) {
            from("127.0.5.1", "GET " + ECHO);
        }

        assertThat(from("127.0.5.1", "GET " + ECHO, "Accept-Language: zh"))
                .contains("Content-Type: application/problem+json", "Cache-Control: no-store", "配额已用完");
    }

    private String from(String address, String request, String... headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), port(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(15_000);
            String head = request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + (request.startsWith("POST") ? "Content-Length: 0\r\n" : "")
                    + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
