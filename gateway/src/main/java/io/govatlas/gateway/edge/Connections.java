package io.govatlas.gateway.edge;

import io.govatlas.gateway.limits.Client;
import io.govatlas.gateway.limits.Clients;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

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
        private final String client;
        private final AtomicInteger requests = new AtomicInteger();
        private volatile long idleSince = System.nanoTime();

        private Visit(String client) {
            this.client = client;
        }

        private void ended() {
            idleSince = System.nanoTime();
            requests.decrementAndGet();
        }

        private boolean isIdle() {
            return requests.get() == 0;
        }

        private long idleNanos() {
            return System.nanoTime() - idleSince;
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
                    if (visit.isIdle() && visit.idleNanos() > patience) {
                        giveUp(connection);
                    }
                }));
    }

    /** Whoever has sent half a head is told; whoever has sent nothing asked for nothing. */
    private static void giveUp(HttpConnection connection) {
        ChannelHandlerContext context = ((ConnectionBase) connection).channelHandlerContext();
        context.executor().execute(() -> {
            StrictDecoder decoder = context.pipeline().get(StrictDecoder.class);
            if (decoder == null || !decoder.giveUp(context)) {
                connection.close();
            }
        });
    }

    /**
     * Lets a connection in. Where there are too many, the one that has been idle longest makes room: many clients leave
     * connections open that they have done with. Where all are busy, the new one is closed.
     */
    void opened(HttpConnection connection) {
        Client client = clients.of(connection.remoteAddress());
        boolean limited = !clients.isProxy(client.address());
        int own = limited ? perClient.merge(client.key(), 1, Integer::sum) : 0;
        Visit visit = new Visit(client.key());
        open.put(connection, visit);
        connection.closeHandler(closed -> {
            open.remove(connection);
            if (limited) {
                perClient.computeIfPresent(client.key(), (key, count) -> count == 1 ? null : count - 1);
            }
        });
        if (own > limits.connectionsPerClient()) {
            longestIdle(other -> other != visit && other.client.equals(visit.client))
                    .orElse(connection)
                    .close();
        } else if (open.size() > limits.connections()) {
            longestIdle(other -> other != visit).orElse(connection).close();
        }
    }

    private Optional<HttpConnection> longestIdle(Predicate<Visit> among) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().isIdle() && among.test(entry.getValue()))
                .max(Comparator.comparingLong(entry -> entry.getValue().idleNanos()))
                .map(Map.Entry::getKey);
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
