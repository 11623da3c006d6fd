package io.govatlas.comparison.engine;

/** How far several columns measure one thing. */
public final class Reliability {

    private Reliability() {}

    /**
     * Cronbach's {@code α = k²·c̄/Σ cov}, c̄ the mean covariance of two different columns, over the units without a gap;
     * NaN for fewer than two columns or units, or if nothing varies.
     */
    public static double cronbach(double[][] columns) {
        int k = columns.length;
        if (k < 2) {
            return Double.NaN;
        }
        double[] sum = new double[columns[0].length];
        for (double[] column : columns) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] += column[c]; // NaN as soon as one is missing
            }
        }
        double variances = 0;
        for (double[] column : columns) {
            double[] complete = column.clone();
            for (int c = 0; c < sum.length; c++) {
                complete[c] = Double.isNaN(sum[c]) ? Double.NaN : complete[c];
            }
            variances += variance(complete);
        }
        double all = variance(sum); // the sum of all entries of the covariance matrix
        double meanCovariance = (all - variances) / (k * (k - 1d));
        return all > 0 ? (double) k * k * meanCovariance / all : Double.NaN;
    }

    private static double variance(double[] x) {
        double sd = Moments.sd(x, Spread.SAMPLE);
        return sd * sd;
    }
}
