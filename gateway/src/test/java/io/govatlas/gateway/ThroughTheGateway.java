package io.govatlas.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.gateway.edge.EdgeServer;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;

/** Points REST Assured at the gateway's own socket, and knows what a correct problem looks like. */
@QuarkusTestResource(StubServices.class)
public abstract class ThroughTheGateway {

    @Inject
    EdgeServer edge;

    @BeforeEach
    void useTheGatewaysPort() {
        RestAssured.baseURI = "http://localhost";
        RestAssured.port = edge.port();
        RestAssured.urlEncodingEnabled = false;
    }

    protected static void assertThatProblem(Response response, ProblemType type, String detail) {
        assertThat(response.statusCode()).isEqualTo(type.status());
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.<String>path("type")).isEqualTo("/problems/" + type.slug());
        assertThat(response.<Integer>path("status")).isEqualTo(type.status());
        assertThat(response.<String>path("detail")).contains(detail);
        assertThat(response.<String>path("traceId")).matches("[0-9a-f]{32}");
        assertThat(response.<String>path("title")).isNotBlank();
    }

    /** Sends exactly these bytes and reads until the gateway closes the connection. */
    protected String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", edge.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    protected int port() {
        return edge.port();
    }

    protected static int writes() {
        return StubServices.WRITES.get();
    }

    protected static int attempts() {
        return StubServices.ONCE.get();
    }
}
