package io.govatlas.comparison.peers;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far two areas are apart. */
enum DistanceMeasure {
    /** Takes numbers and names, and passes over what one of the two does not have. */
    @JsonProperty("gower")
    GOWER,
    /** On z-scores of the numbers. */
    @JsonProperty("euclid")
    EUCLID
}
