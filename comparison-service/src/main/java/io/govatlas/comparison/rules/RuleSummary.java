package io.govatlas.comparison.rules;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;

/** A rule in a list. */
public record RuleSummary(
        String slug, Integer order, LocalizedText name, RuleKind kind, Dimension dimension, Severity severity) {}
