package io.govatlas.platform.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step in the history of an item. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Happening(
        @Schema(description = "Position in the ledger") long seq,
        Instant at,
        String actor,
        String reason,
        int revision,
        Operation operation) {}
