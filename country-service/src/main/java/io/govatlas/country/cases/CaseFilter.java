package io.govatlas.country.cases;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which cases to list. */
record CaseFilter(
        @Parameter(description = "Code of the country", example = "DNK") @RestQuery
        String country,

        @RestQuery CaseKind kind,

        @Parameter(description = "Only those with a statement on this dimension") @RestQuery
        Dimension dimension,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).with("country", country).with("kind", kind).holding("dimensions", dimension);
    }
}
