package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The smallest change of a unit's indicators (Euclidean, on the normalised scale) with which its score reaches a
 * target, each indicator staying within its bounds and the other units staying as they are. An indicator without bounds
 * does not move, and nothing missing is filled. For trees of weighted means.
 */
public record TargetSeeking(String unit, double score, double target, double reached, List<Move> moves, double size) {

    /** One indicator: where it is and where it would have to be. */
    public record Move(String indicator, double from, double to) {}

    /** Between which normalised values an indicator may be put. */
    public record Bounds(double low, double high) {

        public Bounds {
            if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new EngineException("engine.target.bounds", low, high);
            }
        }
    }

    public static TargetSeeking ofScore(
            Composite composite, AggregationPlan plan, String unit, double target, Map<String, Bounds> bounds) {
        return new UnitPath(composite, plan, unit, bounds).reach(target);
    }

    /** The score that brings the unit to the rank is the one that the unit now there has. */
    public static TargetSeeking ofRank(
            Composite composite, AggregationPlan plan, String unit, int rank, Map<String, Bounds> bounds) {
        int own = composite.unit(unit);
        double[] others = composite.index();
        others[own] = Double.NaN;
        double[] sorted = Moments.valid(others);
        Arrays.sort(sorted);
        if (rank < 1 || rank > sorted.length) {
            throw new EngineException("engine.target.rank", rank, sorted.length);
        }
        return ofScore(composite, plan, unit, sorted[sorted.length - rank], bounds);
    }
}
