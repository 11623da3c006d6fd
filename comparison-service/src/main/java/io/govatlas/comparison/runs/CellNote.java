package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be known of one figure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is to be known of one figure")
public record CellNote(
        String indicator,
        Status status,

        @Schema(description = "imputed from another period: which")
        String from) {

    /** What a figure is, where it is not simply observed. */
    @Schema(name = "CellStatus")
    public enum Status {
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("estimated")
        ESTIMATED,
        @JsonProperty("imputed-by-source")
        IMPUTED_BY_SOURCE,
        @JsonProperty("break")
        BREAK,
        @JsonProperty("contradicted")
        CONTRADICTED,
        @JsonProperty("imputed")
        IMPUTED,
        @JsonProperty("winsorised")
        WINSORISED,
        @JsonProperty("transformed")
        TRANSFORMED
    }
}
