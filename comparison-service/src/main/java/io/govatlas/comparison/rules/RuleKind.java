package io.govatlas.comparison.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule concludes: that two sides differ, what one can learn from the other, or what to be careful with. */
public enum RuleKind {
    @JsonProperty("difference")
    DIFFERENCE,
    @JsonProperty("lesson")
    LESSON,
    @JsonProperty("caution")
    CAUTION
}
