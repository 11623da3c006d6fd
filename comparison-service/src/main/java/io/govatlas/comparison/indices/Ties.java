package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What equal values get. */
public enum Ties {
    @JsonProperty("min")
    MIN,
    @JsonProperty("max")
    MAX,
    @JsonProperty("average")
    AVERAGE,
    @JsonProperty("dense")
    DENSE,
    @JsonProperty("in-order")
    IN_ORDER;

    public io.govatlas.comparison.engine.Ties engine() {
        return io.govatlas.comparison.engine.Ties.valueOf(name());
    }

    static io.govatlas.comparison.engine.Ties orMin(Ties ties) {
        return ties == null ? io.govatlas.comparison.engine.Ties.MIN : ties.engine();
    }
}
