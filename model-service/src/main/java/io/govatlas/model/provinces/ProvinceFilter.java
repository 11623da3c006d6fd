package io.govatlas.model.provinces;

import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which provinces to list. */
record ProvinceFilter(
        @RestQuery ProvinceType type,

        @Parameter(description = "Region class of the National Bureau of Statistics") @RestQuery
        Region region,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).with("type", type).with("region", region);
    }
}
