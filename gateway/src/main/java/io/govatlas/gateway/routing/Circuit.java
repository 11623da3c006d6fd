package io.govatlas.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Whether a service is worth asking. It is doubted when a request cannot reach it, or when requests wait and none is answered
 * for a while; then it is asked whether it lives. While it does not say so, the circuit is open: requests are answered for it
 * at once. It is asked again until it does. A slow operation of a living service opens nothing. An answer that ends its
 * connection may be a last one, and raises a doubt too.
 */
final class Circuit {

    private static final Logger LOG = Logger.getLogger(Circuit.class);
    private static final String QUESTION = "/q/health/live";
    private static final int ATTEMPTS = ServiceClient.CONNECTIONS + 1;

    private final ServiceClient services;
    private final Route route;
    private final Duration aliveWithin;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean open;
    private long answeredBefore;

    Circuit(Vertx vertx, ServiceClient services, Route route, Duration doubtAfter, Duration aliveWithin) {
        this.services = services;
        this.route = route;
        this.aliveWithin = aliveWithin;
        vertx.setPeriodic(doubtAfter.toMillis(), look -> look());
    }

    boolean isOpen() {
        return open;
    }

    /** A request is on its way to the service. */
    void sent() {
        waiting.incrementAndGet();
    }

    /** It was answered, or given up. */
    void done(boolean byAnswer) {
        waiting.decrementAndGet();
        if (byAnswer) {
            answered.incrementAndGet();
        }
    }

    /** There may be nobody there. */
    void doubt() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        ask(ATTEMPTS)
                .onSuccess(reply -> set(false))
                .onFailure(silence -> set(true))
                .onComplete(done -> asking.set(false));
    }

    /** A service that is stopping answers by the connections it has; whether anyone lets in new ones tells if it stays. */
    private Future<ServiceClient.Reply> ask(int attempts) {
        return services.get(route, QUESTION, aliveWithin)
                .compose(reply -> reply.last() && attempts > 1 ? ask(attempts - 1) : Future.succeededFuture(reply));
    }

    private void look() {
        long now = answered.get();
        if (open || waiting.get() > 0 && now == answeredBefore) {
            doubt();
        }
        answeredBefore = now;
    }

    private void set(boolean opened) {
        if (open != opened) {
            open = opened;
            LOG.warnf("Service %s %s", route.name(), opened ? "does not answer: circuit open" : "answers again");
        }
    }
}
