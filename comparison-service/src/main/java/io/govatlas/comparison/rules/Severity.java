package io.govatlas.comparison.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a conclusion matters. */
public enum Severity {
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH
}
