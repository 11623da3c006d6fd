package io.govatlas.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How large the body of a request may be and how long it may take, by its path. */
@ApplicationScoped
public class Uploads {

    /** Bytes, the time to send them, and the time the service then has; none where it has the usual. */
    public record Bounds(long maxBody, Duration bodyWithin, Optional<Duration> answerWithin) {}

    private record Prefix(String path, Bounds bounds) {}

    private final Bounds usual;
    private final List<Prefix> special;

    Uploads(EdgeConfig limits) {
        this.usual = new Bounds(limits.maxBody(), limits.bodyWithin(), Optional.empty());
        this.special = limits.uploads().values().stream()
                .map(it -> new Prefix(
                        it.prefix(), new Bounds(it.maxBody(), it.bodyWithin(), Optional.of(it.answerWithin()))))
                .toList();
    }

    public Bounds of(String path) {
        for (Prefix prefix : special) {
            if (path.startsWith(prefix.path())) {
                return prefix.bounds();
            }
        }
        return usual;
    }

    /** Whether a body follows the head. */
    public static boolean follows(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding") || announced(request) > 0;
    }

    /** The announced length of a body; 0 where none is. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
