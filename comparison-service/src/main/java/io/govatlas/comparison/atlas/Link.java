package io.govatlas.comparison.atlas;

import io.govatlas.platform.knowledge.RelationType;
import io.govatlas.platform.text.LocalizedText;

/** How one item came from, follows or belongs to another; both by their addresses in the suite. */
public record Link(String from, RelationType type, String to, LocalizedText note) {}
