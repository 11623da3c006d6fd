package io.govatlas.comparison.datasets;

import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which datasets to list. */
record DatasetFilter(
        @Parameter(description = "Only those with figures of this year, quarter or month", example = "2024")
        @RestQuery
        @Pattern(regexp = TimePeriod.FORMAT)
        String period,

        @Parameter(description = "Only those under this licence", example = "CC BY 4.0") @RestQuery @Size(max = 100)
        String licence,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).with("licence", licence).holding("periods", period);
    }
}
