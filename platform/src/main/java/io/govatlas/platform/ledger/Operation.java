package io.govatlas.platform.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was done to an item; only the first two are seen by readers, and so by the change feed. */
public enum Operation {
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("created")
    CREATED,
    @JsonProperty("edited")
    EDITED,
    @JsonProperty("submitted")
    SUBMITTED,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("restored")
    RESTORED,
    @JsonProperty("discarded")
    DISCARDED;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
