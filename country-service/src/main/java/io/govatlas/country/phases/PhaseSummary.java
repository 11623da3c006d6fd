package io.govatlas.country.phases;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** A phase in a list. */
public record PhaseSummary(
        String slug, String country, Integer order, LocalizedText name, Period period, List<Dimension> dimensions) {}
