package io.govatlas.model.models;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** A model in a list. */
public record ModelSummary(
        String slug, String province, LocalizedText name, Period period, List<Dimension> dimensions) {}
