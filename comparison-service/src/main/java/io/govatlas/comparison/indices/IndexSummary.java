package io.govatlas.comparison.indices;

import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** An index in a list. */
public record IndexSummary(
        String slug,
        Integer order,
        LocalizedText name,
        LocalizedText description,
        List<String> periods,
        List<String> indicators) {}
