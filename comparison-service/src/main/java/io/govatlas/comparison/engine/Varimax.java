package io.govatlas.comparison.engine;

/** Turns factors so that squared loadings become large or small (Kaiser 1958), pair by pair, rows scaled to length 1. */
final class Varimax {

    private static final int MOST_SWEEPS = 1_000;

    private Varimax() {}

    static void rotate(double[][] loadings) {
        int k = loadings[0].length;
        double[] length = new double[loadings.length];
        for (int q = 0; q < loadings.length; q++) {
            for (double v : loadings[q]) {
                length[q] += v * v;
            }
            length[q] = length[q] > 0 ? Math.sqrt(length[q]) : 1;
            scale(loadings[q], 1 / length[q]);
        }
        double turned = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && turned > 1e-14; sweep++) {
            turned = 0;
            for (int a = 0; a < k; a++) {
                for (int b = a + 1; b < k; b++) {
                    turned = Math.max(turned, Math.abs(turn(loadings, a, b)));
                }
            }
        }
        for (int q = 0; q < loadings.length; q++) {
            scale(loadings[q], length[q]);
        }
        for (int j = 0; j < k; j++) {
            pointUp(loadings, j);
        }
    }

    private static double turn(double[][] loadings, int a, int b) {
        double sumU = 0;
        double sumV = 0;
        double squares = 0;
        double product = 0;
        for (double[] row : loadings) {
            double u = row[a] * row[a] - row[b] * row[b];
            double v = 2 * row[a] * row[b];
            sumU += u;
            sumV += v;
            squares += u * u - v * v;
            product += 2 * u * v;
        }
        int m = loadings.length;
        double angle = Math.atan2(product - 2 * sumU * sumV / m, squares - (sumU * sumU - sumV * sumV) / m) / 4;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double[] row : loadings) {
            double x = row[a];
            row[a] = x * cos + row[b] * sin;
            row[b] = row[b] * cos - x * sin;
        }
        return angle;
    }

    private static void scale(double[] row, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factor;
        }
    }

    /** The sign of a factor is arbitrary: the sum of its loadings is to be positive. */
    private static void pointUp(double[][] loadings, int j) {
        double sum = 0;
        for (double[] row : loadings) {
            sum += row[j];
        }
        for (double[] row : loadings) {
            row[j] *= sum < 0 ? -1 : 1;
        }
    }
}
