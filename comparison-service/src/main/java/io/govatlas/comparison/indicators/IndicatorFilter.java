package io.govatlas.comparison.indicators;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which indicators to list. */
record IndicatorFilter(
        @RestQuery Dimension dimension,

        @Parameter(description = "Only those with this better end of the scale") @RestQuery
        Direction direction,

        @Parameter(description = "Only those that this dataset gives", example = "un-egov-survey-2024")
        @RestQuery
        @Size(max = 100)
        String dataset,

        @Parameter(description = "Only those made of this indicator, among others", example = "OSI")
        @RestQuery
        @Size(max = 80)
        String component,

        @Parameter(description = "Only those that areas may be ranked by, or only others") @RestQuery
        Boolean mayBeRanked,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q)
                .with("dimension", dimension)
                .with("direction", direction)
                .with("mayBeRanked", mayBeRanked)
                .holding("datasets", dataset)
                .holding("components", component);
    }
}
