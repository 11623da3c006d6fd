package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.RankSpread;
import io.govatlas.comparison.engine.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ranks of a run are worth. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the ranks of a run are worth, from drawing its assumptions again and again")
public record UncertaintyReport(
        String id,
        int draws,
        long seed,

        @Schema(description = "By how many places ranks move on average")
        Double meanShift,

        @Schema(description = "In the order of the run") List<Spread> units,

        @Schema(description = "Best rank of each column of acceptability")
        List<Integer> acceptabilityRanks,

        @Schema(ref = "Rows") List<List<Double>> acceptability,

        @Schema(ref = "Rows") List<List<Double>> beats,

        List<List<String>> indistinguishable,
        List<Remark> findings) {

    /** Up to so many units have their tables in full. */
    static final int IN_FULL = 500;

    /** Where the rank of a unit lies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RankSpread", description = "Where the rank of a unit lies over the draws")
    public record Spread(
            String unit,
            Double rank,
            Run.Interval interval,
            Double median,
            Double mean,

            @Schema(description = "Share of the draws in which it has a rank")
            double ranked,

            List<String> notDistinguishableFrom) {

        static Spread of(RankSpread spread) {
            return new Spread(
                    spread.unit(),
                    Table.orNull(spread.nominal()),
                    Double.isNaN(spread.low()) ? null : new Run.Interval(spread.low(), spread.high()),
                    Table.orNull(spread.median()),
                    Table.orNull(spread.mean()),
                    spread.ranked(),
                    spread.notDistinguishableFrom());
        }
    }

    static UncertaintyReport of(String id, Inputs inputs, Uncertainty uncertainty) {
        int n = uncertainty.units().size();
        boolean full = n <= IN_FULL;
        int bands = uncertainty.acceptability().bands();
        List<Integer> ranks = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            ranks.add(uncertainty.acceptability().firstRank(band));
        }
        return new UncertaintyReport(
                id,
                inputs.draws(),
                inputs.seed(),
                Table.orNull(uncertainty.meanShift()),
                uncertainty.units().stream().map(Spread::of).toList(),
                full ? ranks : null,
                full ? rows(n, bands, uncertainty.acceptability()::share) : null,
                full ? rows(n, n, uncertainty.preferences()::probability) : null,
                uncertainty.groups(),
                uncertainty.findings().stream().map(Remark::of).toList());
    }

    private interface Share {
        double of(int row, int column);
    }

    private static List<List<Double>> rows(int height, int width, Share share) {
        List<List<Double>> rows = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            List<Double> row = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                row.add(Table.orNull(share.of(r, c)));
            }
            rows.add(row);
        }
        return rows;
    }
}
