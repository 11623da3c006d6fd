package io.govatlas.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Knows the requests under way, so that stopping loses none. */
@ApplicationScoped
public class Traffic {

    private final Set<HttpServerRequest> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    void began(HttpServerRequest request) {
        underWay.add(request);
    }

    /** May be said twice: the router does not hear of every answer that was broken off. */
    public void ended(HttpServerRequest request) {
        underWay.remove(request);
    }

    int underWay() {
        return underWay.size();
    }

    /** Whether the gateway is stopping: readiness is DOWN and every answer closes its connection. */
    public boolean draining() {
        return draining;
    }

    /** Waits until nothing is under way, at most that long. */
    void drain(Duration atMost) {
        draining = true;
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!underWay.isEmpty() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
