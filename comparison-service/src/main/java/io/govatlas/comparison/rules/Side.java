package io.govatlas.comparison.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose subjects a rule speaks about: China and its provinces, the rest of the world, or any. */
public enum Side {
    @JsonProperty("domestic")
    DOMESTIC,
    @JsonProperty("foreign")
    FOREIGN,
    @JsonProperty("any")
    ANY
}
