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

    private static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

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

    /**
     * Waits until nothing has been under way for a moment, at most that long. The moment is for those who hold a connection
     * and have not been told yet that it ends.
     */
    void drain(Duration atMost) {
        draining = true;
        long start = System.nanoTime();
        long busy = start;
        try {
            while (System.nanoTime() - busy < CALM_NANOS && System.nanoTime() - start < atMost.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(20);
                busy = underWay.isEmpty() ? busy : System.nanoTime();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
