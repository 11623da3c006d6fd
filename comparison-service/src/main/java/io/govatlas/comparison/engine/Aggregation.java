package io.govatlas.comparison.engine;

/**
 * Combines the children of a node (step 7 of the OECD/JRC handbook); a missing child is dropped together with its
 * weight, and so is a child of weight 0.
 */
public sealed interface Aggregation permits RowAggregation, Aggregation.Copeland, Aggregation.Doubt {

    /** From children × units to units; a unit without any child left is NaN. */
    double[] combine(double[][] children, double[] weights);

    /** Whether it is defined for this value of a child. */
    default boolean takes(double y) {
        return true;
    }

    /** Outranking by weighted majority: how many units a unit beats, less how many beat it (Copeland 1951). */
    record Copeland() implements Aggregation {

        @Override
        public double[] combine(double[][] children, double[] weights) {
            return Outranking.scores(children, weights);
        }
    }

    /** Each unit under the weights that suit it best, whatever the weights of the children. */
    record Doubt(BenefitOfTheDoubt.Shares shares) implements Aggregation {

        @Override
        public boolean takes(double y) {
            return y >= 0;
        }

        @Override
        public double[] combine(double[][] children, double[] weights) {
            return BenefitOfTheDoubt.of(children, shares).scores();
        }
    }
}
