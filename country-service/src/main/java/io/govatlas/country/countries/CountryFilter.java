package io.govatlas.country.countries;

import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which countries to list. */
record CountryFilter(
        @RestQuery WorldRegion region,

        @Parameter(description = "Sub-region of the UN geoscheme", example = "northern-europe") @RestQuery
        String subregion,

        @RestQuery IncomeGroup incomeGroup,

        @Parameter(description = "Member of the United Nations") @RestQuery
        Boolean unMember,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q)
                .with("region", region)
                .with("subregion", subregion)
                .with("incomeGroup", incomeGroup)
                .with("unMember", unMember);
    }
}
