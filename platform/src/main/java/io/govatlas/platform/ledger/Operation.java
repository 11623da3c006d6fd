package io.govatlas.platform.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What was done to an item; only the first three are seen by readers, and so by the change feed. */
public enum Operation {
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** A source that statements of the item rest on was retracted, or stands again. */
    @JsonProperty("reassessed")
    REASSESSED,
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

    /** What readers see, in the order of the ledger. */
    static final List<Operation> SEEN = List.of(PUBLISHED, WITHDRAWN, REASSESSED);

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
