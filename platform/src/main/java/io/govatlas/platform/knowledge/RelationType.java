package io.govatlas.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one item came from, follows, or belongs to another. */
public enum RelationType {
    @JsonProperty("adopted-from")
    ADOPTED_FROM,
    @JsonProperty("inspired-by")
    INSPIRED_BY,
    @JsonProperty("succeeded-by")
    SUCCEEDED_BY,
    @JsonProperty("part-of")
    PART_OF,
    @JsonProperty("related-to")
    RELATED_TO
}
