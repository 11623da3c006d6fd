package io.govatlas.model.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On which side of a model an organisation stands. */
enum OrganisationRole {
    @JsonProperty("government")
    GOVERNMENT,
    @JsonProperty("enterprise")
    ENTERPRISE,
    @JsonProperty("public-institution")
    PUBLIC_INSTITUTION
}
