package io.govatlas.country.cases;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of practice a case is. */
enum CaseKind {
    @JsonProperty("strategy")
    STRATEGY,
    @JsonProperty("institution")
    INSTITUTION,
    @JsonProperty("platform")
    PLATFORM,
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("legislation")
    LEGISLATION,
    @JsonProperty("funding")
    FUNDING,
    @JsonProperty("data")
    DATA,
    @JsonProperty("technology")
    TECHNOLOGY,
    @JsonProperty("evaluation")
    EVALUATION
}
