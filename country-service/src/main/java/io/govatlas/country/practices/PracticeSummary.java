package io.govatlas.country.practices;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** A practice in a list. */
public record PracticeSummary(String slug, LocalizedText name, Dimension dimension, List<String> countries) {}
