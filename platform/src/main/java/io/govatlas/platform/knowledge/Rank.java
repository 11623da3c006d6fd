package io.govatlas.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of several statements about one thing is to be used: a deprecated one never feeds a result. */
public enum Rank {
    @JsonProperty("preferred")
    PREFERRED,
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("deprecated")
    DEPRECATED
}
