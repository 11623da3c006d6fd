package io.govatlas.comparison.areas;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an area is. */
public enum AreaKind {
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("union")
    UNION,
    @JsonProperty("province")
    PROVINCE,
    /** An economy that published tables list beside countries. */
    @JsonProperty("economy")
    ECONOMY
}
