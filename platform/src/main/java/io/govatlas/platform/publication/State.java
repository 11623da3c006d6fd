package io.govatlas.platform.publication;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an item stands on its way: draft → in review → published → withdrawn. */
public enum State {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("in-review")
    IN_REVIEW,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("withdrawn")
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
