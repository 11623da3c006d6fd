package io.govatlas.platform.publication;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The moment that an {@code asOf} names, where it is no position of a ledger, and how a wrong one is refused. */
public final class AskedMoment {

    private AskedMoment() {}

    /** @throws ProblemException 400 where it is no instant with its offset, or has not come yet */
    public static Instant instant(String asOf) {
        try {
            Instant instant = OffsetDateTime.parse(asOf).toInstant();
            if (instant.isAfter(Instant.now())) {
                throw ahead(asOf, Instant.now().toString());
            }
            return instant;
        } catch (DateTimeParseException neither) {
            throw malformed(asOf);
        }
    }

    /** @param latest the last moment that can be asked for */
    public static ProblemException ahead(String asOf, String latest) {
        return refused("as-of-future", asOf, latest);
    }

    public static ProblemException malformed(String asOf) {
        return refused("as-of-malformed", asOf, "");
    }

    private static ProblemException refused(String key, String asOf, String latest) {
        return ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                .parameter("asOf", key, asOf, latest);
    }
}
