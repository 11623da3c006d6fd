package io.govatlas.comparison.dimensions;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;

/** A dimension in a list. */
public record DimensionSummary(Dimension code, Integer order, LocalizedText name, LocalizedText question) {}
