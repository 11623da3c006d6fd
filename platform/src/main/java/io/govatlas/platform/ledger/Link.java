package io.govatlas.platform.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A row of a chain: it names the hash of the row before it, and has one of its own over all of that. */
public interface Link {

    /** What the first row names as its predecessor. */
    String GENESIS = "0".repeat(64);

    long seq();

    String previous();

    /** The hash it claims. */
    String hash();

    /** The hash it ought to have. */
    String digest();

    /** The time to write down for the next row: never before that of the last one, null where there is none. */
    static Instant timeAfter(Instant last, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        return last == null || at.isAfter(last) ? at : last;
    }
}
