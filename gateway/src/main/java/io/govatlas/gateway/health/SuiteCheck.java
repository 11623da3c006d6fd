package io.govatlas.gateway.health;

import io.govatlas.gateway.routing.Route;
import io.govatlas.gateway.routing.RouteTable;
import io.govatlas.gateway.routing.ServiceClient;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks all services at once whether they are ready; asks once for everybody who wants to know at that moment. */
@ApplicationScoped
class SuiteCheck {

    private static final String ADDRESS = "/q/health/ready";

    private final RouteTable table;
    private final ServiceClient services;
    private final HealthConfig config;
    private Future<SuiteHealth> latest;
    private long validUntil;
    private volatile SuiteHealth known;

    SuiteCheck(RouteTable table, ServiceClient services, HealthConfig config) {
        this.table = table;
        this.services = services;
        this.config = config;
    }

    synchronized Future<SuiteHealth> check() {
        if (latest == null || latest.isComplete() && System.nanoTime() - validUntil > 0) {
            List<Future<SuiteHealth.ServiceHealth>> questions =
                    table.routes().stream().map(this::check).toList();
            latest = Future.join(questions)
                    .map(all -> SuiteHealth.of(
                            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), all.list()));
            // Counted from the question, so that an answer is never older than answerWithin + cachedFor.
            validUntil = System.nanoTime() + config.cachedFor().toNanos();
        }
        return latest;
    }

    /** The last complete report, without waiting for a new one; that one is asked for. */
    Optional<SuiteHealth> lastKnown() {
        check().onSuccess(health -> known = health);
        return Optional.ofNullable(known);
    }

    private Future<SuiteHealth.ServiceHealth> check(Route route) {
        long start = System.nanoTime();
        return services.get(route, ADDRESS, config.answerWithin()).transform(reply -> {
            String reason = null;
            if (reply.failed()) {
                reason = reply.cause() instanceof TimeoutException ? "slow" : "unreachable";
            } else if (reply.result().status() != 200) {
                reason = "not-ready";
            }
            return Future.succeededFuture(new SuiteHealth.ServiceHealth(
                    route.name(),
                    route.prefix(),
                    reason == null ? SuiteHealth.Status.UP : SuiteHealth.Status.DOWN,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    reason));
        });
    }
}
