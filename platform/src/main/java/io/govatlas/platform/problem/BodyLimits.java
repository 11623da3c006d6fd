package io.govatlas.platform.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** How large the body of a request may be, in bytes. */
@Singleton
class BodyLimits {

    /** Asked when a request is there: providers are made before the configuration can be read. */
    private final Instance<LargeBody> larger;

    BodyLimits(Instance<LargeBody> larger) {
        this.larger = larger;
    }

    long of(String path) {
        return larger.stream()
                .filter(body -> body.path().equals(path))
                .mapToLong(LargeBody::bytes)
                .findFirst()
                .orElse(ProblemMappers.MAX_BODY);
    }
}
