package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is missing: any statement, one that can be relied on, or a level. */
public enum GapKind {
    @JsonProperty("no-statement")
    NO_STATEMENT,
    @JsonProperty("nothing-reliable")
    NOTHING_RELIABLE,
    @JsonProperty("no-level")
    NO_LEVEL
}
