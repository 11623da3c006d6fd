package io.govatlas.comparison.engine;

import java.util.Arrays;

/** Whole-number ranks with ties at the best rank, made to be called very often. */
final class Ranking {

    private Ranking() {}

    /** 1 = the highest of the n scores from the offset on, 0 = NaN; sorted is scratch space for n numbers. */
    static void ranks(double[] scores, int offset, int n, int[] ranks, double[] sorted) {
        int valid = 0;
        for (int c = 0; c < n; c++) {
            double s = scores[offset + c];
            if (s == s) {
                sorted[valid++] = s + 0.0; // 0 and −0 are one value
            }
        }
        Arrays.sort(sorted, 0, valid);
        for (int c = 0; c < n; c++) {
            double s = scores[offset + c];
            ranks[c] = s == s ? 1 + valid - notAbove(sorted, valid, s) : 0;
        }
    }

    /** How many of the sorted numbers are not above s. */
    private static int notAbove(double[] sorted, int valid, double s) {
        int low = 0;
        int size = valid;
        while (size > 1) { // halves without a branch that could be predicted wrongly
            int half = size >>> 1;
            low += sorted[low + half - 1] <= s ? half : 0;
            size -= half;
        }
        return low + (sorted[low] <= s ? 1 : 0);
    }
}
