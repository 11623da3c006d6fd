package io.govatlas.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was done or tried. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "at", "book", "seq", "actor", "origin", "trace", "action", "object", "result", "status", "problem", "reason"
})
public record AuditRecord(
        @Schema(description = "When, in UTC") Instant at,

        @Schema(description = "Where it is written: ledger for what was done, attempts for what was refused")
        Book book,

        @Schema(description = "Its position there") long seq,

        @Schema(description = "Who; absent where nobody was proved")
        String actor,

        @Schema(description = "The client's address; absent for what the service did by itself")
        String origin,

        @Schema(description = "Trace of the request, from the gateway to the database")
        String trace,

        @Schema(description = "The step that was taken, or the method of the request that was refused")
        String action,

        @Schema(description = "collection/slug, or the path of the request that was refused")
        String object,

        Result result,

        @Schema(description = "Status of the refusal") Integer status,

        @Schema(description = "Kind of problem of the refusal")
        String problem,

        @Schema(description = "Why, in the actor's own words")
        String reason) {

    /** Where a record is kept. */
    @Schema(name = "AuditBook")
    public enum Book {
        @JsonProperty("ledger")
        LEDGER,
        @JsonProperty("attempts")
        ATTEMPTS;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What came of it. */
    @Schema(name = "AuditResult")
    public enum Result {
        @JsonProperty("succeeded")
        SUCCEEDED,
        @JsonProperty("refused")
        REFUSED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
