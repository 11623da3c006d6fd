package io.govatlas.model.models;

import io.govatlas.platform.testing.Sample;

/** The resource type on which the common contract is checked. */
public final class Models {
    public static final Sample SAMPLE = new Sample("/api/v1/domestic", "models", "province", "sichuan");

    private Models() {}
}
