package io.govatlas.platform.problem;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** How large the body of a request may be, in bytes. */
@Singleton
class BodyLimits {

    private final List<LargeBody> larger;

    BodyLimits(@All List<LargeBody> larger) {
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
