package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.Direction;

/** Which end of an indicator's scale speaks for a unit. */
public enum BetterEnd {
    @JsonProperty("higher-is-better")
    HIGHER,
    @JsonProperty("lower-is-better")
    LOWER;

    Direction engine() {
        return this == LOWER ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
    }
}
