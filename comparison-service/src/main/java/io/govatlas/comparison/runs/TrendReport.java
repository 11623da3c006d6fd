package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Scores and ranks over the periods of a run. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Scores and ranks over the periods of a run")
public record TrendReport(
        String id,

        @Schema(description = "Whether all periods are on one scale; where not, scores of two periods do not compare")
        boolean comparable,

        List<Period> periods,
        List<Remark> findings) {

    /** One period. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TrendPeriod", description = "Scores and ranks of one period")
    public record Period(
            @Schema(description = "Absent for figures sent along without one")
            String period,

            List<Point> units) {}

    /** A unit in a period; a rank never comes without its interval. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TrendPoint", description = "A unit in a period; a rank never comes without its interval")
    public record Point(
            String unit, Double score, Double rank, Run.Interval interval, List<String> notDistinguishableFrom) {}
}
