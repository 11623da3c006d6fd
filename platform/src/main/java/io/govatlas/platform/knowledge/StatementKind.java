package io.govatlas.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of knowledge a statement is. */
public enum StatementKind {
    @JsonProperty("principle")
    PRINCIPLE,
    @JsonProperty("mechanism")
    MECHANISM,
    @JsonProperty("initiative")
    INITIATIVE,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("outcome")
    OUTCOME,
    @JsonProperty("problem")
    PROBLEM,
    @JsonProperty("precondition")
    PRECONDITION
}
