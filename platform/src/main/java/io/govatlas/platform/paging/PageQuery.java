package io.govatlas.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How much of a list, from where, in what order, and which fields of it. */
public record PageQuery(
        @Parameter(description = "How many items at most") @RestQuery @DefaultValue("50") @Min(1) @Max(200)
        int limit,

        @Parameter(description = "The next of the page before; only together with the same filters and sort")
        @RestQuery
        @Size(max = 2000)
        String cursor,

        @Parameter(
                description = "Members to sort by, separated by commas; a leading - reverses",
                example = "-publishedAt")
        @RestQuery
        @Size(max = 200)
        String sort,

        @Parameter(description = "Members to answer with, separated by commas; all where absent")
        @RestQuery
        @Size(max = 500)
        String fields) {}
