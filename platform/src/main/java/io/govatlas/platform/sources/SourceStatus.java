package io.govatlas.platform.sources;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a source still stands; a retracted one carries no statement any more. */
public enum SourceStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("retracted")
    RETRACTED
}
