package io.govatlas.comparison.rules;

import io.govatlas.platform.testing.Sample;

/** The resource type on which the common contract is checked; its fixture's condition never holds. */
public final class Rules {
    public static final Sample SAMPLE = new Sample("/api/v1/analysis", "rules", "dimension", "lesson-strategy");

    private Rules() {}
}
