package io.govatlas.country.practices;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which practices to list. */
record PracticeFilter(
        @Parameter(description = "Only those seen in this country", example = "DNK") @RestQuery
        String country,

        @Parameter(description = "Dimension the practice belongs to") @RestQuery
        Dimension dimension,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).holding("countries", country).with("dimension", dimension);
    }
}
