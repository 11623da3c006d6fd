package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.List;

/** Aggregations that weigh the position of a value, not the child: a child's weight only says whether it counts. */
public sealed interface OrderedMean extends RowAggregation {

    /** The middle value, or the mean of the two in the middle. */
    record Median() implements OrderedMean {

        @Override
        public double ofRow(double[] y, double[] w, int k) {
            double[] sorted = Arrays.copyOf(y, k);
            Arrays.sort(sorted);
            return (sorted[(k - 1) / 2] + sorted[k / 2]) / 2;
        }
    }

    /** The worst value: no compensation at all. */
    record Minimum() implements OrderedMean {

        @Override
        public double ofRow(double[] y, double[] w, int k) {
            double min = y[0];
            for (int q = 1; q < k; q++) {
                min = Math.min(min, y[q]);
            }
            return min;
        }
    }

    /**
     * Ordered weighted average {@code Σ v_j y_(j)}, the largest value first (Yager 1988). If values are missing, the
     * cumulative weights are read at the fractions 1/k, 2/k, … so that "the best counts" goes on to mean that.
     */
    record Owa(List<Double> orderWeights) implements OrderedMean {

        public Owa {
            orderWeights = List.copyOf(orderWeights);
            double sum = 0;
            for (double v : orderWeights) {
                if (!(v >= 0) || Double.isInfinite(v)) {
                    throw new EngineException("engine.weights.not-usable", "OWA", v);
                }
                sum += v;
            }
            if (sum == 0) {
                throw new EngineException("engine.weights.all-zero", "OWA");
            }
        }

        @Override
        public double ofRow(double[] y, double[] w, int k) {
            if (k > orderWeights.size()) {
                throw new EngineException("engine.weights.length", k, orderWeights.size());
            }
            double[] sorted = Arrays.copyOf(y, k);
            Arrays.sort(sorted);
            double sum = 0;
            double before = 0;
            for (int j = 1; j <= k; j++) {
                double upTo = cumulative((double) j * orderWeights.size() / k);
                sum += (upTo - before) * sorted[k - j];
                before = upTo;
            }
            return sum / before;
        }

        private double cumulative(double positions) {
            double sum = 0;
            for (int j = 0; j < orderWeights.size(); j++) {
                sum += orderWeights.get(j) * Math.min(1, Math.max(0, positions - j));
            }
            return sum;
        }
    }
}
