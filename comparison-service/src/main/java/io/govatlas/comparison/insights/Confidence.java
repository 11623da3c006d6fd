package io.govatlas.comparison.insights;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure an insight is, from the standing and the number of its sources. */
public enum Confidence {
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH
}
