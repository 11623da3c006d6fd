package io.govatlas.comparison.engine;

/** Pulls in the long tail of an indicator as a whole; the order of the units does not change. */
public sealed interface Transform {

    double[] apply(double[] x);

    /** Leaves the values as they are. */
    record None() implements Transform {

        @Override
        public double[] apply(double[] x) {
            return x.clone();
        }
    }

    /** {@code ln(x − min + a)}, a = 1 % of the range (COIN Tool); {@code −ln(max + a − x)} for a mirrored tail. */
    record LogCoinTool(LowerTail lowerTail) implements Transform {

        /** What becomes of an indicator whose long tail is the lower one. */
        public enum LowerTail {
            /** It is pulled in as an upper one would be (COINr's log_CT_plus). */
            MIRRORED,
            /** It grows longer, for there is one formula for both (COINr's log_CT). */
            AS_IT_IS
        }

        public static final LogCoinTool MIRRORED = new LogCoinTool(LowerTail.MIRRORED);

        @Override
        public double[] apply(double[] x) {
            double min = Moments.min(x);
            double max = Moments.max(x);
            double a = 0.01 * (max - min);
            boolean mirrored = lowerTail == LowerTail.MIRRORED && Moments.skew(x) < 0;
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
