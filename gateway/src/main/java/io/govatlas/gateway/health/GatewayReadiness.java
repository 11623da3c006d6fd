package io.govatlas.gateway.health;

import io.govatlas.gateway.edge.Traffic;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as it is not stopping. The services are listed but do not count: taking the gateway out because one service
 * is down would take the others out, too. Nor are they waited for.
 */
@Readiness
@ApplicationScoped
class GatewayReadiness implements HealthCheck {

    private final SuiteCheck suite;
    private final Traffic traffic;

    GatewayReadiness(SuiteCheck suite, Traffic traffic) {
        this.suite = suite;
        this.traffic = traffic;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("gateway").status(!traffic.draining());
        suite.lastKnown()
                .ifPresent(health -> health.services()
                        .forEach(it -> response.withData(it.name(), it.status().name())));
        return response.build();
    }
}
