package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Puts an indicator on a common scale on which more is better (step 5 of the OECD/JRC handbook, names after COINr);
 * a missing value is NaN and stays NaN.
 */
public sealed interface Normalisation {

    /** For an indicator of which more is better; the frame is what minimum, mean and so on are taken from. */
    double[] higherIsBetter(double[] x, double[] frame);

    /** Whether the method is defined for this value of an indicator of which more is better. */
    default boolean takes(double x) {
        return true;
    }

    /** Whether the method is defined for this value, NaN being no value. */
    default boolean takes(double x, Direction direction) {
        return Double.isNaN(x)
                || (direction == Direction.HIGHER_IS_BETTER
                        ? takes(x)
                        : mirrored().takes(-x));
    }

    /** The same method for the mirrored indicator −x. */
    Normalisation mirrored();

    /** The numbers on the new scale, and what became undefined on the way. */
    record Normalised(double[] values, List<Finding> findings) {}

    /** Statistics from these values alone. */
    default Normalised apply(double[] values, Direction direction) {
        return apply(values, values, direction);
    }

    /** Statistics from the frame, for example all years of a panel, without which years cannot be compared. */
    default Normalised apply(double[] values, double[] frame, Direction direction) {
        for (double value : values) {
            if (!takes(value, direction)) {
                throw new EngineException("engine.normalise.needs-positive", value);
            }
        }
        boolean higher = direction == Direction.HIGHER_IS_BETTER;
        double[] result = higher
                ? higherIsBetter(values, frame)
                : mirrored().higherIsBetter(each(values, v -> -v), each(frame, v -> -v));
        int lost = 0;
        for (int c = 0; c < values.length; c++) {
            result[c] = Double.isInfinite(result[c]) ? Double.NaN : result[c] + 0.0; // + 0.0: no negative zero
            lost += Double.isNaN(result[c]) && !Double.isNaN(values[c]) ? 1 : 0;
        }
        return new Normalised(result, lost == 0 ? List.of() : List.of(Finding.of("engine.normalise.undefined", lost)));
    }

    /**
     * What a value on the new scale is on the old one; NaN for methods that are not a straight line between the ends of
     * the frame.
     */
    default double rawValue(double normalised, double[] frame, Direction direction) {
        double low = Moments.min(frame);
        double high = Moments.max(frame);
        if (this instanceof AscendingRank || this instanceof Borda || this instanceof PercentileRank || !(low < high)) {
            return Double.NaN;
        }
        double[] y = apply(new double[] {low, (low + high) / 2, high}, frame, direction)
                .values();
        boolean straight = Math.abs(y[0] + y[2] - 2 * y[1]) <= 1e-9 * Math.abs(y[2] - y[0]) && y[2] != y[0];
        return straight ? low + (normalised - y[0]) / (y[2] - y[0]) * (high - low) : Double.NaN;
    }

    /** Whether results above 1 stay. */
    enum Cap {
        NONE,
        AT_ONE;

        double of(double y) {
            return this == AT_ONE && y > 1 ? 1 : y;
        }
    }

    /** {@code l + (x − min)/(max − min)·(u − l)}. */
    record MinMax(double lower, double upper) implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double min = Moments.min(frame);
            double range = range(min, Moments.max(frame));
            return each(x, v -> (v - min) / range * (upper - lower) + lower);
        }

        @Override
        public Normalisation mirrored() {
            return this;
        }
    }

    /** {@code (x − a)/(b − a)·s}, not capped. */
    record FixedBounds(double from, double to, double scale) implements Normalisation {

        public FixedBounds {
            mustDiffer(from, to);
        }

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            return each(x, v -> (v - from) / (to - from) * scale);
        }

        @Override
        public Normalisation mirrored() {
            return new FixedBounds(-to, -from, scale);
        }
    }

    /** Fixed posts as in the Human Development Index; outside them 0 or the full scale. */
    record Goalposts(double low, double high, double scale) implements Normalisation {

        public Goalposts {
            mustDiffer(low, high);
        }

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            return each(x, v -> scale * Math.min(1, Math.max(0, (v - low) / (high - low))));
        }

        @Override
        public Normalisation mirrored() {
            return new Goalposts(-high, -low, scale);
        }
    }

    /** {@code (x − x̄)/sd·σ + μ}; the UN divides by n, COINr by n − 1. */
    record ZScore(double mean, double sd, Spread spread) implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double centre = Moments.mean(frame);
            double observed = Moments.sd(frame, spread);
            // the computed sd of equal values need not be 0, their range is
            double safe = Moments.max(frame) == Moments.min(frame) ? 0 : observed;
            return each(x, v -> (v - centre) / safe * sd + mean);
        }

        @Override
        public Normalisation mirrored() {
            return this;
        }
    }

    /** {@code (x − min)/(T − min)}: how much of the way to the target; a target at the minimum leaves it undefined. */
    record DistanceToTarget(double target, Cap cap) implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double min = Moments.min(frame);
            return each(x, v -> cap.of((v - min) / (target - min)));
        }

        @Override
        public Normalisation mirrored() {
            return new DistanceToTarget(-target, cap);
        }
    }

    /** {@code 1 − (max − x)/(max − min)}. */
    record DistanceToMaximum() implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double max = Moments.max(frame);
            double min = Moments.min(frame);
            double range = range(min, max);
            return each(x, v -> 1 - (max - v) / range);
        }

        @Override
        public Normalisation mirrored() {
            return this;
        }
    }

    /** {@code 1 − (x_r − x)/(x_r − min)}, x_r being the value of the reference unit. */
    record DistanceToReference(double reference, Cap cap) implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double min = Moments.min(frame);
            return each(x, v -> cap.of(1 - (reference - v) / (reference - min)));
        }

        @Override
        public Normalisation mirrored() {
            return new DistanceToReference(-reference, cap);
        }
    }

    /** {@code x/max}; if less is better {@code min/x}, the share of the best value; for positive values only. */
    record FractionOfMaximum() implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double max = Moments.max(frame);
            return each(x, v -> v / max);
        }

        @Override
        public boolean takes(double x) {
            return x >= 0;
        }

        @Override
        public Normalisation mirrored() {
            return new FractionOfMinimum();
        }
    }

    /** {@link FractionOfMaximum} of the mirrored, negative values. */
    record FractionOfMinimum() implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double best = Moments.max(frame);
            return each(x, v -> best / v);
        }

        @Override
        public boolean takes(double x) {
            return x < 0;
        }

        @Override
        public Normalisation mirrored() {
            return new FractionOfMaximum();
        }
    }

    /** The ascending rank: the best unit has the highest number. */
    record AscendingRank(Ties ties) implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            return Ranks.ascending(x, ties);
        }

        @Override
        public Normalisation mirrored() {
            return this;
        }
    }

    /** {@code rank − 1}: how many units are worse. */
    record Borda(Ties ties) implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            return each(Ranks.ascending(x, ties), r -> r - 1);
        }

        @Override
        public Normalisation mirrored() {
            return this;
        }
    }

    /** {@code (rank − 1)/(n − 1)} over the n units with a value; undefined for a single one. */
    record PercentileRank(Ties ties) implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            int n = Moments.valid(x).length;
            return each(Ranks.ascending(x, ties), r -> (r - 1) / (n - 1));
        }

        @Override
        public Normalisation mirrored() {
            return this;
        }
    }

    /** The AMPI scale {@code (x − (g − Δ))/(2Δ)·60 + 70}, Δ half the range: the reference g is 100 (Mazziotta–Pareto). */
    record AroundReference(double reference) implements Normalisation {

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double delta = range(Moments.min(frame), Moments.max(frame)) / 2;
            return each(x, v -> (v - (reference - delta)) / (2 * delta) * 60 + 70);
        }

        @Override
        public Normalisation mirrored() {
            return new AroundReference(-reference);
        }
    }

    /** 1 above the mean by more than the share p, −1 below it by more, else 0: {@code x/x̄} against 1 ± p (Handbook). */
    record AboveBelowMean(double share) implements Normalisation {

        public AboveBelowMean {
            if (!(share >= 0 && share < 1)) {
                throw new EngineException("engine.normalise.share", share);
            }
        }

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double centre = Moments.mean(frame);
            double margin = share * Math.abs(centre); // so that mirrored values get the mirrored mark
            return each(x, v -> Double.isNaN(v) ? v : v - centre > margin ? 1 : v - centre < -margin ? -1 : 0);
        }

        @Override
        public Normalisation mirrored() {
            return this;
        }
    }

    /**
     * A score by percentile band (Handbook): cuts are shares of the frame in ascending order, scores one more than cuts;
     * a value at a cut belongs to the band above. Percentiles are of type 7.
     */
    record PercentileBands(List<Double> cuts, List<Double> scores) implements Normalisation {

        public PercentileBands {
            cuts = List.copyOf(cuts);
            scores = List.copyOf(scores);
            if (cuts.isEmpty() || scores.size() != cuts.size() + 1) {
                throw new EngineException("engine.normalise.bands", cuts.size(), scores.size());
            }
            for (int k = 0; k < cuts.size(); k++) {
                if (!(cuts.get(k) > (k == 0 ? 0 : cuts.get(k - 1)) && cuts.get(k) < 1)) {
                    throw new EngineException("engine.normalise.band-order", cuts.get(k));
                }
            }
        }

        @Override
        public double[] higherIsBetter(double[] x, double[] frame) {
            double[] at = cuts.stream()
                    .mapToDouble(cut -> Moments.quantile(frame, cut))
                    .toArray();
            return each(x, v -> {
                int band = 0;
                for (double cut : at) {
                    band += v >= cut ? 1 : 0;
                }
                return Double.isNaN(v) ? v : scores.get(band);
            });
        }

        @Override
        public Normalisation mirrored() {
            return this;
        }
    }

    /** NaN where it is beyond what a number can hold, so that it makes nothing 0. */
    private static double range(double min, double max) {
        double range = max - min;
        return Double.isInfinite(range) ? Double.NaN : range;
    }

    private static void mustDiffer(double a, double b) {
        if (!(a < b) || Double.isInfinite(b - a)) {
            throw new EngineException("engine.normalise.bounds", a, b);
        }
    }

    private static double[] each(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }
}
