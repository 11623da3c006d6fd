package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Kendall's τ-b by counting how many swaps sort y once the units are sorted by x (Knight 1966). */
final class RankCorrelation {

    private RankCorrelation() {}

    static double tauB(double[] x, double[] y) {
        double[] byX = x.clone();
        Arrays.sort(byX);
        double[] sorted = IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> x[a] == x[b] ? compare(y[a], y[b]) : compare(x[a], x[b]))
                .mapToDouble(c -> y[c])
                .toArray();
        double all = pairs(x.length);
        double tiedX = ties(byX, 0, byX.length);
        double tiedBoth = 0; // within a run of one x the values of y are sorted
        for (int first = 0, last; first < byX.length; first = last) {
            last = first + 1;
            while (last < byX.length && byX[last] == byX[first]) {
                last++;
            }
            tiedBoth += ties(sorted, first, last);
        }
        double swaps = sort(sorted, new double[sorted.length], 0, sorted.length);
        double tiedY = ties(sorted, 0, sorted.length);
        return (all - tiedX - tiedY + tiedBoth - 2 * swaps) / Math.sqrt((all - tiedX) * (all - tiedY));
    }

    /** Merge sort; how many pairs were in the wrong order. */
    private static long sort(double[] v, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long swaps = sort(v, spare, from, middle) + sort(v, spare, middle, to);
        int a = from;
        int b = middle;
        for (int k = from; k < to; k++) {
            if (b == to || a < middle && v[a] <= v[b]) {
                spare[k] = v[a++];
            } else {
                spare[k] = v[b++];
                swaps += middle - a;
            }
        }
        System.arraycopy(spare, from, v, from, to - from);
        return swaps;
    }

    private static double ties(double[] sorted, int from, int to) {
        double ties = 0;
        for (int first = from, last; first < to; first = last) {
            last = first + 1;
            while (last < to && sorted[last] == sorted[first]) {
                last++;
            }
            ties += pairs(last - first);
        }
        return ties;
    }

    private static double pairs(int n) {
        return n * (n - 1d) / 2;
    }

    private static int compare(double a, double b) {
        return a < b ? -1 : a > b ? 1 : 0;
    }
}
