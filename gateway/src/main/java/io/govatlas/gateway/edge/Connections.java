package io.govatlas.gateway.edge;

import io.govatlas.gateway.limits.Client;
import io.govatlas.gateway.limits.Clients;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows every open connection: how many a client has, and which of them bring no request. */
@ApplicationScoped
class Connections {

    private static final long LOOK_MILLIS = 500;

    private final Map<HttpConnection, Visit> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> perClient = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final Clients clients;
    private final EdgeConfig limits;

    /** What is under way on one connection, and since when nothing is. */
    private static final class Visit {
        private final AtomicInteger requests = new AtomicInteger();
        private volatile long idleSince = System.nanoTime();

        private void ended() {
            idleSince = System.nanoTime();
            requests.decrementAndGet();
        }

        private boolean isIdleLongerThan(long nanos) {
            return requests.get() == 0 && System.nanoTime() - idleSince > nanos;
        }
    }

    Connections(Vertx vertx, Clients clients, EdgeConfig limits) {
        this.vertx = vertx;
        this.clients = clients;
        this.limits = limits;
    }

    void watch() {
        long patience = limits.headWithin().toNanos();
        vertx.setPeriodic(
                LOOK_MILLIS,
                look -> open.forEach((connection, visit) -> {
                    if (visit.isIdleLongerThan(patience)) {
                        connection.close();
                    }
                }));
    }

    /** Lets a connection in, or closes it where there are too many. */
    void opened(HttpConnection connection) {
        Client client = clients.of(connection.remoteAddress());
        boolean limited = !clients.isProxy(client.address());
        int own = limited ? perClient.merge(client.key(), 1, Integer::sum) : 0;
        open.put(connection, new Visit());
        connection.closeHandler(closed -> {
            open.remove(connection);
            if (limited) {
                perClient.computeIfPresent(client.key(), (key, count) -> count == 1 ? null : count - 1);
            }
        });
        if (open.size() > limits.connections() || own > limits.connectionsPerClient()) {
            connection.close();
        }
    }

    void began(HttpConnection connection) {
        Visit visit = open.get(connection);
        if (visit != null) {
            visit.requests.incrementAndGet();
        }
    }

    void ended(HttpConnection connection) {
        Visit visit = open.get(connection);
        if (visit != null) {
            visit.ended();
        }
    }
}
