package io.govatlas.model.models;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which models to list. */
record ModelFilter(
        @Parameter(description = "GB/T 2260 code of the province", example = "440000") @RestQuery
        String province,

        @Parameter(description = "Only those with a statement on this dimension") @RestQuery
        Dimension dimension,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).with("province", province).holding("dimensions", dimension);
    }
}
