package io.govatlas.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A request that ended in any way is not waited for when the gateway stops. */
@QuarkusTest
class TrafficTest extends ThroughTheGateway {

    @Inject
    Traffic traffic;

    @Test
    void nothingIsLeftUnderWay() throws Exception {
        given().get("/nowhere");
        given().get("/api/v1/international/echo");
        given().get("/api/v1/domestic/x");
        given().get("/api/v1/analysis/hang");
        given().get("/odd/nonsense");
        assertThatThrownBy(() -> given().get("/api/v1/analysis/cut").asString()).isInstanceOf(Exception.class);
        leaveEarly("GET /api/v1/analysis/hang HTTP/1.1\r\nHost: x\r\n\r\n");
        leaveEarly("POST /api/v1/international/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
        leaveEarly("GET /api/v1/health HTTP/1.1\r\nHost: x\r\n\r\n");

        TimeUnit.MILLISECONDS.sleep(1_000);

        assertThat(traffic.underWay()).isZero();
    }

    private void leaveEarly(String request) throws IOException, InterruptedException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
