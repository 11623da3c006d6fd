package io.govatlas.comparison.peers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Named ways to find the peers of an area. */
enum Strategy {
    /** The same world region, or region class of provinces; the likest profile first. */
    @JsonProperty("region")
    REGION,
    /** The nearest income by ratio. */
    @JsonProperty("gdp-per-head")
    GDP_PER_HEAD,
    /** The nearest size by ratio. */
    @JsonProperty("population")
    POPULATION,
    /** The likest over many figures. */
    @JsonProperty("profile")
    PROFILE,
    /** The same subregion, or region class of provinces, standing in for common borders. */
    @JsonProperty("neighbours")
    NEIGHBOURS,
    /** By turns the next of region, income, population and profile. */
    @JsonProperty("default")
    DEFAULT;

    static final List<Strategy> SINGLE = List.of(REGION, GDP_PER_HEAD, POPULATION, PROFILE, NEIGHBOURS);
    static final List<Strategy> COMBINED = List.of(REGION, GDP_PER_HEAD, POPULATION, PROFILE);

    /** As it is written in addresses. */
    String wire() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
