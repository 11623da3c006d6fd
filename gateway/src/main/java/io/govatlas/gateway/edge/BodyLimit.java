package io.govatlas.gateway.edge;

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
}
