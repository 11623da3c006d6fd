package io.govatlas.gateway.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.gateway.edge.Endpoints;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** {@code /api/v1/health}. */
@ApplicationScoped
class HealthRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SuiteCheck suite;

    HealthRoutes(SuiteCheck suite) {
        this.suite = suite;
    }

    void routes(@Observes Router router) {
        Endpoints.get(
                router,
                "/api/v1/health",
                Set.of(),
                context ->
                        suite.check().onSuccess(health -> send(context, health)).onFailure(context::fail));
    }

    private static void send(RoutingContext context, SuiteHealth health) {
        try {
            context.response()
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(JSON.writeValueAsBytes(health)));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
