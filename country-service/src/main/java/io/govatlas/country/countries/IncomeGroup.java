package io.govatlas.country.countries;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Income groups of the World Bank. */
enum IncomeGroup {
    @JsonProperty("low")
    LOW,
    @JsonProperty("lower-middle")
    LOWER_MIDDLE,
    @JsonProperty("upper-middle")
    UPPER_MIDDLE,
    @JsonProperty("high")
    HIGH
}
