package io.govatlas.comparison.engine;

import java.util.Arrays;

/** Statistics of the valid values of a column; NaN where they are not defined. */
final class Moments {

    private Moments() {}

    static double[] valid(double[] x) {
        return Arrays.stream(x).filter(v -> !Double.isNaN(v)).toArray();
    }

    static double min(double[] x) {
        return Arrays.stream(valid(x)).min().orElse(Double.NaN);
    }

    static double max(double[] x) {
        return Arrays.stream(valid(x)).max().orElse(Double.NaN);
    }

    static double mean(double[] x) {
        double sum = 0;
        int n = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        double first = sum / n;
        double rest = 0;
        for (double v : x) {
            rest += Double.isNaN(v) ? 0 : v - first;
        }
        return first + rest / n; // the second pass of R's mean(), without which the last digits differ
    }

    static double median(double[] x) {
        return quantile(x, 0.5);
    }

    /** Linear interpolation between order statistics (type 7 of Hyndman and Fan, R's default). */
    static double quantile(double[] x, double p) {
        double[] sorted = valid(x);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(sorted);
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    static double sd(double[] x, Spread spread) {
        double[] v = valid(x);
        return Math.sqrt(power(v, 2) / spread.divisor(v.length));
    }

    /** Type 2 of e1071, needs three values. */
    static double skew(double[] x) {
        double[] v = valid(x);
        double n = v.length;
        if (n < 3) {
            return Double.NaN;
        }
        return Math.sqrt(n) * power(v, 3) / Math.pow(power(v, 2), 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    /** Excess, type 2 of e1071, needs four values. */
    static double kurtosis(double[] x) {
        double[] v = valid(x);
        double n = v.length;
        if (n < 4) {
            return Double.NaN;
        }
        double r = n * power(v, 4) / Math.pow(power(v, 2), 2);
        return ((n + 1) * (r - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static double power(double[] valid, int exponent) {
        double mean = mean(valid);
        double sum = 0;
        for (double v : valid) {
            double z = v - mean;
            double zz = z * z;
            sum += exponent == 2 ? zz : exponent == 3 ? zz * z : zz * zz;
        }
        return sum;
    }
}
