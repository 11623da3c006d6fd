package io.govatlas.comparison.engine;

/** Pulls in the long tail of an indicator as a whole; the order of the units does not change. */
public sealed interface Transform {

    double[] apply(double[] x);

    /** {@code ln(x − min + a)}, mirrored for a long lower tail, a = 1 % of the range (COIN Tool). */
    record LogCoinTool() implements Transform {

        @Override
        public double[] apply(double[] x) {
            double min = Moments.min(x);
            double max = Moments.max(x);
            double a = 0.01 * (max - min);
            boolean mirrored = Moments.skew(x) < 0;
            return each(x, v -> mirrored ? -Math.log(max + a - v) : Math.log(v - min + a));
        }
    }

    /** {@code ln((max − 1)(x − min)/(max − min) + 1)}, of the Global Innovation Index; needs a maximum above 1. */
    record LogInnovationIndex() implements Transform {

        @Override
        public double[] apply(double[] x) {
            double min = Moments.min(x);
            double max = Moments.max(x);
            if (!(max > 1)) { // up to 1 the formula turns the indicator around
                throw new EngineException("engine.treat.maximum-not-above-one", max);
            }
            return each(x, v -> Math.log((max - 1) * (v - min) / (max - min) + 1));
        }
    }

    /** {@code (x^λ − 1)/λ}, or ln x for λ = 0, after moving the minimum to 1 (Box and Cox 1964). */
    record BoxCox(double lambda) implements Transform {

        @Override
        public double[] apply(double[] x) {
            double min = Moments.min(x);
            return each(x, v -> lambda == 0 ? Math.log(v - min + 1) : (Math.pow(v - min + 1, lambda) - 1) / lambda);
        }
    }

    private static double[] each(double[] x, java.util.function.DoubleUnaryOperator f) {
        return java.util.Arrays.stream(x).map(f).toArray();
    }
}
