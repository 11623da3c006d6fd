package io.govatlas.country.cases;

import io.govatlas.platform.testing.Sample;

/** The resource type on which the common contract is checked. */
public final class Cases {
    public static final Sample SAMPLE = new Sample("/api/v1/international", "cases", "country", "dnk-mitid");

    private Cases() {}
}
