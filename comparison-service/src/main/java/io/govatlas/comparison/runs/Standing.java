package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.RankSpread;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a unit stands; a rank never comes without its interval and the units it cannot be told from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RunStanding",
        description =
                "Where a unit stands; a rank never comes without its interval and the units it cannot be told from")
public record Standing(
        String unit,

        @Schema(description = "1 is the best; absent without a score and where units are not ranked")
        Double rank,

        @Schema(description = "Where the rank lies in 90 % of the draws")
        Run.Interval interval,

        @Schema(description = "Units that neither beat it nor are beaten by it in 95 % of the draws")
        List<String> notDistinguishableFrom) {

    static Standing of(Run.Unit unit) {
        return new Standing(unit.unit(), unit.rank(), unit.interval(), unit.notDistinguishableFrom());
    }

    static Standing of(RankSpread spread) {
        return new Standing(
                spread.unit(),
                Table.orNull(spread.nominal()),
                Double.isNaN(spread.low()) ? null : new Run.Interval(spread.low(), spread.high()),
                spread.notDistinguishableFrom());
    }
}
