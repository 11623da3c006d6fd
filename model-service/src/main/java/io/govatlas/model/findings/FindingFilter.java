package io.govatlas.model.findings;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which findings to list. */
record FindingFilter(
        @RestQuery FindingScope scope,
        @RestQuery FindingKind kind,

        @Parameter(description = "Only those with a statement on this dimension") @RestQuery
        Dimension dimension,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).with("scope", scope).with("kind", kind).holding("dimensions", dimension);
    }
}
