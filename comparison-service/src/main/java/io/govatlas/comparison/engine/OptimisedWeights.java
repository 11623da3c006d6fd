package io.govatlas.comparison.engine;

import java.util.Arrays;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Weights of one group chosen for what they bring about: the shares of the children's correlations with the group's
 * score, and how far these are from the aim (COINr's get_opt_weights).
 */
public record OptimisedWeights(double[] weights, double[] importance, double miss) {

    /** What the weights are to bring about. */
    public sealed interface Aim {

        double miss(double[] correlations);

        /** Correlations in given proportions ("balance"). */
        record Importance(double[] target) implements Aim {

            @Override
            public double miss(double[] correlations) {
                double[] shares = shares(correlations);
                double[] wanted = Weights.given(target).values();
                double sum = 0;
                for (int q = 0; q < shares.length; q++) {
                    sum += (shares[q] - wanted[q]) * (shares[q] - wanted[q]);
                }
                return sum;
            }
        }

        /** The largest sum of correlations ("infomax"). */
        record Information() implements Aim {

            @Override
            public double miss(double[] correlations) {
                return correlations.length - Arrays.stream(correlations).sum();
            }
        }
    }

    public static OptimisedWeights of(double[][] children, Aggregation aggregation, Aim aim) {
        if (aim instanceof Aim.Importance importance && importance.target().length != children.length) {
            throw new EngineException("engine.weights.length", children.length, importance.target().length);
        }
        if (children.length == 1) {
            return new OptimisedWeights(new double[] {1}, new double[] {1}, 0);
        }
        // one weight follows from the others; exponentials keep all of them positive
        var best = new SimplexOptimizer(1e-13, 1e-16)
                .optimize(
                        new MaxEval(100_000),
                        new ObjectiveFunction(point -> aim.miss(correlations(children, aggregation, weights(point)))),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[children.length - 1]),
                        new NelderMeadSimplex(children.length - 1, 0.5));
        double[] weights = weights(best.getPoint());
        return new OptimisedWeights(weights, shares(correlations(children, aggregation, weights)), best.getValue());
    }

    private static double[] weights(double[] point) {
        double[] weights = new double[point.length + 1];
        for (int q = 0; q < weights.length; q++) {
            weights[q] = Math.exp(q < point.length ? point[q] : 0);
        }
        return Weights.given(weights).values();
    }

    private static double[] correlations(double[][] children, Aggregation aggregation, double[] weights) {
        double[] score = aggregation.combine(children, weights);
        double[] correlations = Arrays.stream(children)
                .mapToDouble(child -> Correlation.PEARSON.of(child, score))
                .toArray();
        if (Arrays.stream(correlations).anyMatch(Double::isNaN)) {
            throw new EngineException("engine.weights.constant-indicator");
        }
        return correlations;
    }

    private static double[] shares(double[] correlations) {
        double sum = Arrays.stream(correlations).sum();
        return Arrays.stream(correlations).map(r -> r / sum).toArray();
    }
}
