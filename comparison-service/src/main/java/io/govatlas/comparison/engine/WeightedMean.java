package io.govatlas.comparison.engine;

/** Means of the form {@code f⁻¹(Σ w f(y)/Σ w)}, from full compensation to little. */
public sealed interface WeightedMean extends RowAggregation {

    double forward(double y);

    double back(double mean);

    /** The derivative of {@link #forward}. */
    double slope(double y);

    @Override
    default double ofRow(double[] y, double[] w, int k) {
        double sum = 0;
        double weight = 0;
        for (int q = 0; q < k; q++) {
            mustTake(y[q]);
            sum += w[q] * forward(y[q]);
            weight += w[q];
        }
        return back(sum / weight);
    }

    default void mustTake(double y) {
        if (!takes(y)) {
            throw new EngineException("engine.aggregate.not-defined", getClass().getSimpleName(), y);
        }
    }

    /** {@code Σ w y/Σ w}. */
    record Arithmetic() implements WeightedMean {

        @Override
        public double forward(double y) {
            return y;
        }

        @Override
        public double back(double mean) {
            return mean;
        }

        @Override
        public double slope(double y) {
            return 1;
        }
    }

    /** {@code exp(Σ w ln y/Σ w)}, for positive values only. */
    record Geometric() implements WeightedMean {

        @Override
        public double forward(double y) {
            return Math.log(y);
        }

        @Override
        public double back(double mean) {
            return Math.exp(mean);
        }

        @Override
        public double slope(double y) {
            return 1 / y;
        }

        @Override
        public boolean takes(double y) {
            return y > 0;
        }
    }

    /** {@code Σ w/Σ (w/y)}, for positive values only. */
    record Harmonic() implements WeightedMean {

        @Override
        public double forward(double y) {
            return 1 / y;
        }

        @Override
        public double back(double mean) {
            return 1 / mean;
        }

        @Override
        public double slope(double y) {
            return -1 / (y * y);
        }

        @Override
        public boolean takes(double y) {
            return y > 0;
        }
    }

    /** {@code (Σ w y^p/Σ w)^(1/p)}, the geometric mean for p = 0; for positive values, or zero too if p > 0. */
    record Power(double exponent) implements WeightedMean {

        public Power {
            if (!Double.isFinite(exponent)) {
                throw new EngineException("engine.aggregate.exponent", exponent);
            }
        }

        @Override
        public double forward(double y) {
            return exponent == 0 ? Math.log(y) : Math.pow(y, exponent);
        }

        @Override
        public double back(double mean) {
            return exponent == 0 ? Math.exp(mean) : Math.pow(mean, 1 / exponent);
        }

        @Override
        public double slope(double y) {
            return exponent == 0 ? 1 / y : exponent * Math.pow(y, exponent - 1);
        }

        @Override
        public boolean takes(double y) {
            return exponent > 0 ? y >= 0 : y > 0;
        }
    }
}
