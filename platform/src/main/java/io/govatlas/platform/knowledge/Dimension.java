package io.govatlas.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What governments are compared by; each dimension has a five-level rubric in the comparison-service. */
public enum Dimension {
    @JsonProperty("development-stage")
    DEVELOPMENT_STAGE,
    @JsonProperty("guiding-concept")
    GUIDING_CONCEPT,
    @JsonProperty("strategy")
    STRATEGY,
    @JsonProperty("institutions")
    INSTITUTIONS,
    @JsonProperty("legal-framework")
    LEGAL_FRAMEWORK,
    @JsonProperty("data-governance")
    DATA_GOVERNANCE,
    @JsonProperty("technology")
    TECHNOLOGY,
    @JsonProperty("infrastructure")
    INFRASTRUCTURE,
    @JsonProperty("services")
    SERVICES,
    @JsonProperty("funding-and-operation")
    FUNDING_AND_OPERATION,
    @JsonProperty("evaluation")
    EVALUATION;

    /** The name in JSON and in addresses, e.g. {@code guiding-concept}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
