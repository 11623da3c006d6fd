package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a difference is one of level, or of what is emphasised. */
public enum DifferenceKind {
    @JsonProperty("level")
    LEVEL,
    @JsonProperty("emphasis")
    EMPHASIS
}
