package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a unit wants to be, and how far its indicators can move. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where a unit wants to be, by score or by place, and how far its indicators can move")
public record TargetRequest(
        @NotNull @Size(min = 1, max = 200) String unit,

        @Schema(description = "The score to reach") Double score,

        @Schema(description = "The place to reach, instead") @Min(1) @Max(10_000)
        Integer place,

        @Schema(
                description =
                        "Between which normalised values each indicator can be; those not named do not move. Where"
                                + " absent, each can move up to the best value of all units")
        @Size(max = 1000)
        Map<String, @NotNull @Valid Bounds> bounds) {

    /** A span of normalised values. */
    @Schema(name = "TargetBounds", description = "A span of normalised values")
    public record Bounds(@NotNull Double low, @NotNull Double high) {}
}
