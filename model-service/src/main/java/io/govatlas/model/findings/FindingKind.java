package io.govatlas.model.findings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a finding is a step, a result or a difficulty. */
enum FindingKind {
    @JsonProperty("progress")
    PROGRESS,
    @JsonProperty("outcome")
    OUTCOME,
    @JsonProperty("problem")
    PROBLEM
}
