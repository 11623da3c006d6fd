package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be compared. */
public enum SubjectKind {
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("case")
    CASE,
    @JsonProperty("province")
    PROVINCE,
    @JsonProperty("model")
    MODEL;

    String id(String code) {
        return name().toLowerCase(java.util.Locale.ROOT) + ":" + code;
    }
}
