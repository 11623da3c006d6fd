package io.govatlas.gateway.routing;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets one request in ten be sent again, and a few at first: retries must not double the load of a service in trouble. */
final class RetryBudget {

    private static final int RETRY = 10;
    private static final int MOST = 10 * RETRY;

    private final AtomicInteger saved = new AtomicInteger(MOST);

    /** A first attempt pays in. */
    void earn() {
        saved.updateAndGet(it -> Math.min(MOST, it + 1));
    }

    /** Whether there is enough for one more attempt. */
    boolean spend() {
        return saved.getAndUpdate(it -> it >= RETRY ? it - RETRY : it) >= RETRY;
    }
}
