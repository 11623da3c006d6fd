package io.govatlas.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** How large the body of one request may be, in bytes, and how long it may take to arrive. */
public record BodyLimit(long bytes, Duration within) {

    public static BodyLimit of(String path, EdgeConfig limits) {
        return limits.largeBodies().values().stream()
                .filter(large -> large.path().equals(path))
                .findFirst()
                .map(large -> new BodyLimit(large.bytes(), large.within()))
                .orElseGet(() -> new BodyLimit(limits.maxBody(), limits.bodyWithin()));
    }

    /** Whether a body follows the head of a request. */
    public static boolean follows(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding") || announced(request) > 0;
    }

    /** The announced length of a body; 0 where none is. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
