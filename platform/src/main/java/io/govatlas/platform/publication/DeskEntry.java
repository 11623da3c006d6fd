package io.govatlas.platform.publication;

import java.time.Instant;

/** A working copy in the desk's list. */
public record DeskEntry(
        String collection,
        String slug,
        State state,
        int revision,
        String author,
        long version,
        Instant changedAt,
        String changedBy) {}
