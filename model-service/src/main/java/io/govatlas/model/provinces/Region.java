package io.govatlas.model.provinces;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The four regions of the National Bureau of Statistics (2011); they cover the mainland only. */
public enum Region {
    @JsonProperty("east")
    EAST,
    @JsonProperty("central")
    CENTRAL,
    @JsonProperty("west")
    WEST,
    @JsonProperty("northeast")
    NORTHEAST
}
