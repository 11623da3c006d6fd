package io.govatlas.platform.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which records to look for; all that is given has to hold. */
record AuditQuery(
        @Parameter(description = "What this person did or tried") @RestQuery @Size(min = 1, max = 200)
        String actor,

        @Parameter(description = "What came of it") @RestQuery
        AuditRecord.Result result,

        @Parameter(description = "What it was done to: a collection, or collection/slug, or the start of a path")
        @RestQuery
        @Size(min = 1, max = 500)
        String object,

        @Parameter(description = "The trace id of a request") @RestQuery @Pattern(regexp = "[0-9a-f]{32}")
        String trace,

        @Parameter(description = "From this instant on", example = "2026-01-01T00:00:00Z") @RestQuery
        Instant from,

        @Parameter(description = "Before this instant", example = "2027-01-01T00:00:00Z") @RestQuery
        Instant before) {}
