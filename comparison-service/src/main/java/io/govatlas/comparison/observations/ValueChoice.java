package io.govatlas.comparison.observations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of the values that several datasets give for one thing. */
enum ValueChoice {
    @JsonProperty("all")
    ALL,
    /** The preferred one, else the single normal one; two that differ are both shown, as a contradiction. */
    @JsonProperty("best")
    BEST
}
