package io.govatlas.country.countries;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Regions of the United Nations geoscheme (M49). */
enum WorldRegion {
    @JsonProperty("africa")
    AFRICA,
    @JsonProperty("americas")
    AMERICAS,
    @JsonProperty("asia")
    ASIA,
    @JsonProperty("europe")
    EUROPE,
    @JsonProperty("oceania")
    OCEANIA
}
