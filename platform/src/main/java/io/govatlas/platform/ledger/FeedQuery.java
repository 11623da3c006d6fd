package io.govatlas.platform.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** From where to follow the changes, how many at once, and how long to wait for the next one. */
record FeedQuery(
        @Parameter(description = "Position of the last change already known; 0 for all")
        @RestQuery
        @DefaultValue("0")
        @Min(0)
        long after,

        @Parameter(description = "How many changes at most") @RestQuery @DefaultValue("100") @Min(1) @Max(200)
        int limit,

        @Parameter(description = "Seconds to wait where there is nothing new yet")
        @RestQuery("wait")
        @DefaultValue("0")
        @Min(0)
        @Max(30)
        int waitSeconds) {

    /** Where to go on reading. */
    String next(List<CloudEvent> events) {
        String position = events.isEmpty()
                ? Long.toString(after)
                : events.get(events.size() - 1).sequence();
        return "changes?after=" + position + "&limit=" + limit + (waitSeconds == 0 ? "" : "&wait=" + waitSeconds);
    }
}
