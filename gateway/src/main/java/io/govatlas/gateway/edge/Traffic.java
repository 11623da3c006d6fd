package io.govatlas.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows the requests under way, so that stopping loses none. */
@ApplicationScoped
public class Traffic {

    private final Set<HttpServerRequest> underWay = ConcurrentHashMap.newKeySet();
    /** Its size: a concurrent set counts each time it is asked. */
    private final AtomicInteger count = new AtomicInteger();

    private final Connections connections;
    private volatile boolean draining;

    Traffic(Connections connections) {
        this.connections = connections;
    }

    void began(HttpServerRequest request) {
        underWay.add(request);
        count.incrementAndGet();
        connections.began(request.connection());
    }

    /** May be said twice: the router does not hear of every answer that was broken off. */
    public void ended(HttpServerRequest request) {
        if (underWay.remove(request)) {
            count.decrementAndGet();
            connections.ended(request.connection());
        }
    }

    int underWay() {
        return count.get();
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
