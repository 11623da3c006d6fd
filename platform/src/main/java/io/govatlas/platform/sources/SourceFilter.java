package io.govatlas.platform.sources;

import io.govatlas.platform.paging.Filter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which sources to list. */
record SourceFilter(
        @Parameter(description = "Language of the document") @RestQuery
        String language,

        @RestQuery SourceStatus status,

        @Parameter(description = "Text in the title") @RestQuery @Size(min = 1, max = 100)
        String q) {

    Filter filter() {
        return Filter.matching(q).with("language", language).with("status", status);
    }
}
