package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Ranks of scores; a missing score has no rank, which is NaN again. */
public final class Ranks {

    private Ranks() {}

    /** 1 = the highest score. */
    public static double[] descending(double[] scores, Ties ties) {
        return ascending(Arrays.stream(scores).map(v -> -v).toArray(), ties);
    }

    /** 1 = the highest score, scores being equal if they are equal when printed with so many decimals. */
    public static double[] descending(double[] scores, Ties ties, int decimals) {
        double scale = Math.pow(10, decimals);
        return descending(
                Arrays.stream(scores)
                        .map(v -> Double.isNaN(v) ? v : Math.rint(v * scale))
                        .toArray(),
                ties);
    }

    /** 1 = the lowest value. */
    public static double[] ascending(double[] values, Ties ties) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted((a, b) -> compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        Arrays.fill(ranks, Double.NaN);
        int dense = 0;
        for (int first = 0, last; first < order.length; first = last + 1) {
            last = first;
            while (last + 1 < order.length && values[order[last + 1]] == values[order[first]]) {
                last++;
            }
            dense++;
            for (int k = first; k <= last; k++) {
                ranks[order[k]] = switch (ties) {
                    case MIN -> first + 1;
                    case MAX -> last + 1;
                    case AVERAGE -> (first + last) / 2d + 1;
                    case DENSE -> dense;
                    case IN_ORDER -> k + 1;
                };
            }
        }
        return ranks;
    }

    /** Unlike {@link Double#compare}, 0 and −0 are one value. */
    private static int compare(double a, double b) {
        return a < b ? -1 : a > b ? 1 : 0;
    }
}
