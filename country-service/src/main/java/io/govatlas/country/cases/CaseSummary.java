package io.govatlas.country.cases;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** A case in a list. */
public record CaseSummary(
        String slug, String country, CaseKind kind, LocalizedText name, Period period, List<Dimension> dimensions) {}
