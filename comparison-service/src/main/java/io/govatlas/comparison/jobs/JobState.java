package io.govatlas.comparison.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a job is; the last three are final. */
public enum JobState {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("succeeded")
    SUCCEEDED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED;

    public boolean isFinal() {
        return compareTo(RUNNING) > 0;
    }
}
