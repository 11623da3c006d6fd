package io.govatlas.comparison.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.platform.problem.Problem;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Long work as those see it who wait for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Long work as those see it who wait for it")
public record Job(
        @Schema(description = "Cannot be guessed: who has no token gets at a job by knowing its id")
        String id,

        @Schema(description = "What is being done", examples = "import")
        String kind,

        JobState state,
        Progress progress,
        Instant createdAt,

        @Schema(description = "When it was begun; absent while it is queued")
        Instant startedAt,

        @Schema(description = "When it came to its end; absent until then")
        Instant endedAt,

        @Schema(description = "What it found, where that is short; the form depends on the kind")
        JsonNode result,

        @Schema(description = "Why it failed; only where it did")
        Problem problem,

        Links links) {

    /** How much of it is done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JobProgress", description = "How much of it is done")
    public record Progress(
            long done,

            @Schema(description = "How much there is to do; absent where that is not known yet")
            Long total,

            @Schema(description = "What is counted", examples = "bytes")
            String unit) {}

    /** Where to go from here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JobLinks", description = "Where to go from here")
    public record Links(
            @Schema(description = "This job") String self,

            @Schema(description = "Where to cancel it, by POST; absent once it has come to its end")
            String cancellation,

            @Schema(description = "Where the result lies; absent until there is one")
            String result) {}
}
