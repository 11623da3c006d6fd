package io.govatlas.comparison.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule concludes: that two sides differ, or what one can learn from the other. */
public enum RuleKind {
    @JsonProperty("difference")
    DIFFERENCE,
    @JsonProperty("lesson")
    LESSON
}
