package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.TargetSeeking;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The smallest change of a unit's indicators that reaches a target. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "The smallest change of a unit's indicators that reaches a target, the others staying as they are")
public record TargetReport(
        String id,
        String unit,
        @Schema(description = "Its score now") double score,
        @Schema(description = "The score to reach") double target,
        @Schema(description = "The score after the change") double reached,

        @Schema(description = "Length of the change, on the normalised scale")
        double size,

        List<Move> moves,

        @Schema(description = "Where it stands now; absent where units are not ranked")
        Standing now,

        @Schema(
                description =
                        "Where it would stand, the others staying as they are, while weights and aggregation are drawn;"
                                + " absent where units are not ranked")
        Standing then) {

    /** One indicator. */
    @Schema(name = "TargetMove", description = "An indicator on the normalised scale, now and then")
    public record Move(String indicator, double from, double to) {}

    static TargetReport of(String id, TargetSeeking seeking, Standing now, Standing then) {
        return new TargetReport(
                id,
                seeking.unit(),
                seeking.score(),
                seeking.target(),
                seeking.reached(),
                seeking.size(),
                seeking.moves().stream()
                        .map(m -> new Move(m.indicator(), m.from(), m.to()))
                        .toList(),
                now,
                then);
    }
}
