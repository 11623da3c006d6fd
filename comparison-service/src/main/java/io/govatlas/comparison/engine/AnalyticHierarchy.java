package io.govatlas.comparison.engine;

import java.util.Arrays;

/**
 * Weights from pairwise comparisons: the principal eigenvector, its eigenvalue λ, the consistency index
 * (λ − m)/(m − 1) and its ratio to that of random comparisons (Saaty 1980).
 */
public record AnalyticHierarchy(double[] weights, double lambda, double consistencyIndex, double consistencyRatio) {

    /** Above this the comparisons contradict each other too much to be used. */
    public static final double ACCEPTABLE = 0.1;

    private static final double[] RANDOM_INDEX = {
        0, 0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    public static AnalyticHierarchy of(double[][] comparisons) {
        int m = comparisons.length;
        mustBeReciprocal(comparisons);
        double[] w = Weights.equal(m).values();
        double lambda = m;
        double change = 1;
        for (int k = 0; k < 10_000 && change > 1e-15; k++) { // a positive matrix: the power method converges
            double[] next = new double[m];
            double sum = 0;
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    next[a] += comparisons[a][b] * w[b];
                }
                sum += next[a];
            }
            change = 0;
            for (int a = 0; a < m; a++) {
                next[a] /= sum;
                change = Math.max(change, Math.abs(next[a] - w[a]));
            }
            lambda = sum;
            w = next;
        }
        double ci = m < 3 ? 0 : (lambda - m) / (m - 1);
        return new AnalyticHierarchy(w, lambda, ci, m < 3 ? 0 : ci / RANDOM_INDEX[m]);
    }

    public boolean consistent() {
        return consistencyRatio < ACCEPTABLE;
    }

    private static void mustBeReciprocal(double[][] comparisons) {
        int m = comparisons.length;
        if (m == 0 || m >= RANDOM_INDEX.length || Arrays.stream(comparisons).anyMatch(row -> row.length != m)) {
            throw new EngineException("engine.weights.ahp-size", m, RANDOM_INDEX.length - 1);
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                double product = comparisons[a][b] * comparisons[b][a];
                if (!(comparisons[a][b] > 0) || !(Math.abs(product - 1) < 1e-2)) { // 0.33 for 1/3 is common
                    throw new EngineException("engine.weights.ahp-not-reciprocal", a + 1, b + 1, comparisons[a][b]);
                }
            }
        }
    }
}
