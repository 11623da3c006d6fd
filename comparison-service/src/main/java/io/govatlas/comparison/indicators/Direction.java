package io.govatlas.comparison.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which end of the scale is the better one. */
public enum Direction {
    @JsonProperty("higher-is-better")
    HIGHER_IS_BETTER,
    @JsonProperty("lower-is-better")
    LOWER_IS_BETTER,
    /** A size or a circumstance, such as population: neither end is better. */
    @JsonProperty("none")
    NONE
}
