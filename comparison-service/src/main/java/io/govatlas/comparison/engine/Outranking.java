package io.govatlas.comparison.engine;

import java.util.stream.IntStream;

/** Pairwise comparison by weighted majority over the indicators that both units have. */
public final class Outranking {

    /** Weights such as .1 + .2 and .3 are a tie, whatever the last bit of their sum says. */
    private static final double TIE = 1e-12;

    private Outranking() {}

    static double[] scores(double[][] children, double[] weights) {
        int n = children[0].length;
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double sign = Math.signum(majority(children, weights, i, j));
                scores[i] += sign;
                scores[j] -= sign;
            }
        }
        for (int c = 0; c < n; c++) {
            int unit = c;
            boolean empty = IntStream.range(0, children.length)
                    .allMatch(q -> Double.isNaN(children[q][unit]) || weights[q] == 0);
            scores[c] = empty ? Double.NaN : scores[c];
        }
        return scores;
    }

    /** The share of pairs in which one unit is better on everything: what no choice of weights can turn around. */
    public static double dominanceShare(double[][] children, double[] weights) {
        int n = children[0].length;
        int dominated = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                dominated += Math.abs(majority(children, weights, i, j)) > 1 - TIE ? 1 : 0;
            }
        }
        return dominated / (n * (n - 1) / 2d);
    }

    /** Between −1 and 1: the share of the weight in favour of i less that in favour of j. */
    private static double majority(double[][] children, double[] weights, int i, int j) {
        double balance = 0;
        double both = 0;
        for (int q = 0; q < children.length; q++) {
            double a = children[q][i];
            double b = children[q][j];
            if (!Double.isNaN(a) && !Double.isNaN(b)) {
                both += weights[q];
                balance += a > b ? weights[q] : a < b ? -weights[q] : 0;
            }
        }
        return Math.abs(balance) <= TIE * both ? 0 : balance / both;
    }
}
