package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.ReversingChange;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The smallest change of weights that lets one unit catch up with another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The smallest change of weights that lets the other unit catch up")
public record ReversalReport(
        String id,
        String unit,
        String over,

        @Schema(description = "By how much the unit is ahead now")
        double gap,

        @Schema(description = "Length of the change of weights")
        double size,

        List<Change> weights,

        @Schema(description = "Where both stand: whether the one can be told to be ahead at all")
        List<Standing> standings) {

    /** The weight of an indicator in the whole. */
    @Schema(name = "WeightChange", description = "The weight of an indicator in the whole, now and then")
    public record Change(String indicator, double from, double to) {}

    static ReversalReport of(String id, ReversingChange change, List<Standing> standings) {
        List<Change> weights = new ArrayList<>();
        for (int q = 0; q < change.indicators().size(); q++) {
            weights.add(new Change(change.indicators().get(q), change.from()[q], change.to()[q]));
        }
        return new ReversalReport(id, change.ahead(), change.behind(), change.gap(), change.size(), weights, standings);
    }
}
