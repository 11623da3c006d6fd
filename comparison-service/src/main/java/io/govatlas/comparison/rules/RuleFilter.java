package io.govatlas.comparison.rules;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which rules to list. */
record RuleFilter(
        @RestQuery RuleKind kind,
        @RestQuery Dimension dimension,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).with("kind", kind).with("dimension", dimension);
    }
}
