package io.govatlas.platform.publication;

import io.govatlas.platform.conditional.Versioned;
import java.time.Instant;

/** A published item: its content, and the revision that readers see. */
public record Published<T>(T content, int revision, Instant publishedAt, long version) implements Versioned {}
