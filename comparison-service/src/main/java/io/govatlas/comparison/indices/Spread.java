package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The divisor of a variance: n, or n − 1. */
public enum Spread {
    @JsonProperty("population")
    POPULATION,
    @JsonProperty("sample")
    SAMPLE;

    static io.govatlas.comparison.engine.Spread or(Spread spread, Spread otherwise) {
        return io.govatlas.comparison.engine.Spread.valueOf((spread == null ? otherwise : spread).name());
    }
}
