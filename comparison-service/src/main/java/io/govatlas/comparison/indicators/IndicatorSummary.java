package io.govatlas.comparison.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** An indicator in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorSummary(
        String code,
        LocalizedText name,
        LocalizedText unit,
        Direction direction,
        Dimension dimension,
        boolean mayBeRanked,
        List<String> components,
        List<String> datasets) {}
