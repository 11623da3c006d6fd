package io.govatlas.comparison.engine;

/** Means that take something off for an uneven profile. */
public sealed interface PenalisedMean extends RowAggregation {

    /** Minus where more is better, plus where the index measures a burden. */
    enum Penalty {
        MINUS(-1),
        PLUS(1);

        final int sign;

        Penalty(int sign) {
            this.sign = sign;
        }
    }

    /**
     * {@code M ∓ S·cv} on indicators standardised to mean 100 and sd 10; Mazziotta and Pareto divide S by m
     * (POPULATION), Compind's ci_mpi by m − 1 (SAMPLE).
     */
    record Mpi(Penalty penalty, Spread spread) implements PenalisedMean {

        @Override
        public double ofRow(double[] y, double[] w, int k) {
            return penalised(y, w, k, penalty, spread);
        }
    }

    /** {@code M ∓ S·cv} on {@link Normalisation.AroundReference}, S over m: comparable in time. */
    record Ampi(Penalty penalty) implements PenalisedMean {

        @Override
        public double ofRow(double[] y, double[] w, int k) {
            return penalised(y, w, k, penalty, Spread.POPULATION);
        }
    }

    /** {@code M − α(√((M − min)² + β²) − β)}: α = 0 is the mean, α = 1 with β = 0 the minimum (Tarabusi and Guarini). */
    record MeanMin(double alpha, double beta) implements PenalisedMean {

        public MeanMin {
            if (!(alpha >= 0 && alpha <= 1) || !(beta >= 0) || Double.isInfinite(beta)) {
                throw new EngineException("engine.aggregate.mean-min", alpha, beta);
            }
        }

        @Override
        public double ofRow(double[] y, double[] w, int k) {
            double gap = mean(y, w, k) - new OrderedMean.Minimum().ofRow(y, w, k);
            return mean(y, w, k) - alpha * (Math.sqrt(gap * gap + beta * beta) - beta);
        }
    }

    private static double mean(double[] y, double[] w, int k) {
        return new WeightedMean.Arithmetic().ofRow(y, w, k);
    }

    private static double penalised(double[] y, double[] w, int k, Penalty penalty, Spread spread) {
        double mean = mean(y, w, k);
        double squares = 0;
        double weight = 0;
        for (int q = 0; q < k; q++) {
            squares += w[q] * (y[q] - mean) * (y[q] - mean);
            weight += w[q];
        }
        double variance = squares / weight * k / spread.divisor(k);
        double score = mean + penalty.sign * variance / mean; // S·cv = S²/M
        return Double.isInfinite(score) ? Double.NaN : score;
    }
}
