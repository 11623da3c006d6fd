package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.LeaveOneOut;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What leaving out an indicator would do. */
@Schema(description = "What leaving out each indicator in turn would do to the ranks")
public record LeaveOneOutReport(
        String id,
        List<String> units,
        List<Omission> omissions,

        @Schema(description = "Where each unit stands with all indicators, in the order of units")
        List<Standing> standings) {

    /** One indicator left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Omission", description = "One indicator left out")
    public record Omission(
            String node,

            @Schema(description = "By how many places ranks move on average")
            Double meanAbsoluteChange,

            @Schema(
                    description =
                            "Places each unit moves, in the order of units; negative is better, null without a rank")
            List<Double> change) {}

    static LeaveOneOutReport of(String id, LeaveOneOut left, List<Standing> standings) {
        List<Omission> omissions = new ArrayList<>();
        for (LeaveOneOut.Omission omission : left.omissions()) {
            List<Double> change = new ArrayList<>();
            for (double places : omission.change()) {
                change.add(Table.orNull(places));
            }
            omissions.add(new Omission(omission.node(), Table.orNull(omission.meanAbsoluteChange()), change));
        }
        return new LeaveOneOutReport(id, left.units(), omissions, standings);
    }
}
