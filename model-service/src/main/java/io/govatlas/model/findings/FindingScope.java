package io.govatlas.model.findings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a finding reaches. */
enum FindingScope {
    @JsonProperty("national")
    NATIONAL,
    @JsonProperty("regional")
    REGIONAL,
    @JsonProperty("provincial")
    PROVINCIAL
}
