package io.govatlas.comparison.engine;

import java.util.Arrays;

/** An aggregation that looks at one unit at a time. */
public sealed interface RowAggregation extends Aggregation permits WeightedMean, OrderedMean, PenalisedMean {

    /** The first k values and their weights, none missing, all weights positive. */
    double ofRow(double[] y, double[] w, int k);

    /** The value for one unit. */
    default double of(double[] y, double[] w) {
        double[][] children = new double[y.length][];
        Arrays.setAll(children, q -> new double[] {y[q]});
        return combine(children, w)[0];
    }

    @Override
    default double[] combine(double[][] children, double[] weights) {
        double[] result = new double[children[0].length];
        double[] y = new double[children.length];
        double[] w = new double[children.length];
        for (int c = 0; c < result.length; c++) {
            int k = 0;
            for (int q = 0; q < y.length; q++) {
                y[k] = children[q][c];
                w[k] = weights[q];
                k += Double.isNaN(y[k]) || !(w[k] > 0) ? 0 : 1;
            }
            result[c] = k == 0 ? Double.NaN : ofRow(y, w, k);
        }
        return result;
    }
}
