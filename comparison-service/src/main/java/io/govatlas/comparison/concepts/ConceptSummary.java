package io.govatlas.comparison.concepts;

import io.govatlas.platform.text.LocalizedText;

/** A concept in a list, and wherever something is about it. */
public record ConceptSummary(String code, LocalizedText name) {}
