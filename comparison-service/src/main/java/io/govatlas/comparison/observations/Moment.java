package io.govatlas.comparison.observations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position of this service's ledger: figures are read as they were there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FiguresAsOf", description = "From when the figures of an answer are")
public record Moment(
        @JsonIgnore @Schema(hidden = true) long seq,

        @Schema(description = "When that change was made; absent where there was none yet")
        Instant changedAt) {

    @JsonProperty
    @Schema(description = "Position in the ledger of this service; asOf takes it", examples = "a1042")
    public String position() {
        return "a" + seq;
    }
}
