package io.govatlas.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a statement can be relied on; anything but verified says why in its doubt. */
public enum Standing {
    @JsonProperty("verified")
    VERIFIED,
    @JsonProperty("qualified")
    QUALIFIED,
    @JsonProperty("disputed")
    DISPUTED,
    @JsonProperty("unsupported")
    UNSUPPORTED
}
