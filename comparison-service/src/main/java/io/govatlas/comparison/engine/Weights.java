package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.List;

/** Weights of one group, adding up to 1, and what to say about them. */
public record Weights(double[] values, List<Finding> findings) {

    public Weights {
        findings = List.copyOf(findings);
    }

    public static Weights equal(int m) {
        double[] values = new double[m];
        Arrays.fill(values, 1d / m);
        return new Weights(values, List.of());
    }

    /** Points of experts, budget shares and the like, brought to a sum of 1. */
    public static Weights given(double... points) {
        double sum = 0;
        for (double each : points) {
            if (!(each >= 0) || Double.isInfinite(each)) {
                throw new EngineException("engine.weights.not-usable", "given", each);
            }
            sum += each;
        }
        if (sum == 0) {
            throw new EngineException("engine.weights.all-zero", "given");
        }
        double total = sum;
        return new Weights(Arrays.stream(points).map(v -> v / total).toArray(), List.of());
    }
}
