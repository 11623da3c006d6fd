package io.govatlas.comparison.peers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How to find peers. */
record PeerQuery(
        @Parameter(
                description =
                        "How peers are found: the same region, the nearest income, size or profile of figures, the"
                                + " same subregion standing in for neighbours, or by turns")
        @RestQuery
        @DefaultValue("default")
        Strategy strategy,

        @Parameter(description = "How many peers at most") @RestQuery @DefaultValue("10") @Min(1) @Max(200)
        int limit,

        @Parameter(description = "Last year of the figures; the latest there is where absent")
        @RestQuery
        @Pattern(regexp = "[0-9]{4}")
        String period,

        @Parameter(description = "Codes of the indicators a profile is made of; repeated, or separated by commas")
        @RestQuery
        @Size(max = 50)
        List<@Size(max = 4000) String> indicator,

        @Parameter(
                description = "As it was then: a position such as a17 or c120-m45-a17, or an instant; now where absent")
        @RestQuery
        @Size(max = 60)
        String asOf) {}
