package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * {@code η² = V(E(y|x))/V(y)}: the share of the variance of y that x explains, whatever the form (Pearson 1905). E(y|x) is
 * the mean of y within classes of x of equal size, units with one x in one class.
 */
public final class CorrelationRatio {

    private CorrelationRatio() {}

    /** With ⌊√n⌋ classes, n the units that have both, but never fewer than two. */
    public static double of(double[] x, double[] y) {
        long n = IntStream.range(0, x.length)
                .filter(c -> !Double.isNaN(x[c]) && !Double.isNaN(y[c]))
                .count();
        return of(x, y, (int) Math.max(2, Math.sqrt(n)));
    }

    /** NaN if y does not vary or no unit has both. */
    public static double of(double[] x, double[] y, int classes) {
        if (classes < 1) {
            throw new EngineException("engine.coherence.classes", classes);
        }
        int[] order = IntStream.range(0, x.length)
                .filter(c -> !Double.isNaN(x[c]) && !Double.isNaN(y[c]))
                .boxed()
                .sorted((a, b) -> Double.compare(x[a], x[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] own = Arrays.stream(order).mapToDouble(c -> y[c]).toArray();
        if (own.length == 0 || Moments.max(own) == Moments.min(own)) {
            return Double.NaN;
        }
        double mean = Moments.mean(own);
        double between = 0;
        for (int first = 0, last; first < order.length; first = last) {
            int number = (int) ((long) first * classes / order.length);
            last = (int) Math.min(order.length, ((number + 1L) * order.length + classes - 1) / classes);
            while (last < order.length && x[order[last]] == x[order[last - 1]]) {
                last++;
            }
            double within = Moments.mean(Arrays.copyOfRange(own, first, last));
            between += (last - first) * (within - mean) * (within - mean);
        }
        double all = 0;
        for (double v : own) {
            all += (v - mean) * (v - mean);
        }
        return Math.min(1, between / all);
    }
}
