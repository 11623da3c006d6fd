package io.govatlas.comparison.indices;

import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which indices to list. */
record IndexFilter(
        @Parameter(description = "Only those made of this indicator, among others", example = "OSI")
        @RestQuery
        @Size(max = 80)
        String indicator,

        @Parameter(description = "Only those with figures of this period", example = "2024")
        @RestQuery
        @Pattern(regexp = Scope.PERIOD)
        String period,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).holding("indicators", indicator).holding("periods", period);
    }
}
