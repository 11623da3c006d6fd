package io.govatlas.comparison.engine;

/** How two columns go together, over the units that have both; NaN if one of them does not vary. */
public enum Correlation {
    PEARSON {
        @Override
        double ofComplete(double[] x, double[] y) {
            double meanX = Moments.mean(x);
            double meanY = Moments.mean(y);
            double xy = 0;
            double xx = 0;
            double yy = 0;
            for (int c = 0; c < x.length; c++) {
                xy += (x[c] - meanX) * (y[c] - meanY);
                xx += (x[c] - meanX) * (x[c] - meanX);
                yy += (y[c] - meanY) * (y[c] - meanY);
            }
            return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
        }
    },
    SPEARMAN {
        @Override
        double ofComplete(double[] x, double[] y) {
            return PEARSON.ofComplete(Ranks.ascending(x, Ties.AVERAGE), Ranks.ascending(y, Ties.AVERAGE));
        }
    },
    /** With the correction for ties (τ-b), in n log n steps (Knight 1966). */
    KENDALL {
        @Override
        double ofComplete(double[] x, double[] y) {
            return RankCorrelation.tauB(x, y);
        }
    };

    public double of(double[] x, double[] y) {
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        int k = 0;
        for (int c = 0; c < x.length; c++) {
            a[k] = x[c];
            b[k] = y[c];
            k += Double.isNaN(x[c]) || Double.isNaN(y[c]) ? 0 : 1;
        }
        double[] completeX = java.util.Arrays.copyOf(a, k);
        double[] completeY = java.util.Arrays.copyOf(b, k);
        boolean constant = k < 2
                || Moments.max(completeX) == Moments.min(completeX)
                || Moments.max(completeY) == Moments.min(completeY);
        return constant ? Double.NaN : ofComplete(completeX, completeY);
    }

    public double[][] matrix(double[][] columns) {
        double[][] matrix = new double[columns.length][columns.length];
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b <= a; b++) {
                matrix[a][b] = a == b ? 1 : of(columns[a], columns[b]);
                matrix[b][a] = matrix[a][b];
            }
        }
        return matrix;
    }

    abstract double ofComplete(double[] x, double[] y);
}
