package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Every unit under the weights that suit it best: {@code max Σ w y} while no unit exceeds 1 (Cherchye and others 2007);
 * weights[unit][indicator]. A missing value contributes nothing, neither to the unit nor to those compared with it.
 */
public record BenefitOfTheDoubt(double[] scores, double[][] weights) {

    /** How much each indicator's part of a unit's score may be; 0 and 1 leave it free. */
    public record Shares(double least, double most) {

        public static final Shares FREE = new Shares(0, 1);

        public Shares {
            if (!(least >= 0 && least <= most && most <= 1)) {
                throw new EngineException("engine.weights.shares", least, most);
            }
        }

        boolean canAddUp(int parts) {
            return parts * least <= 1 + 1e-12 && parts * most >= 1 - 1e-12;
        }
    }

    public static BenefitOfTheDoubt of(double[][] columns, Shares shares) {
        int n = columns[0].length;
        if (!shares.canAddUp(columns.length)) {
            throw new EngineException("engine.weights.doubt-no-solution", shares.least(), shares.most());
        }
        double[][] y = new double[n][columns.length];
        boolean[] empty = new boolean[n];
        Arrays.fill(empty, true);
        for (int c = 0; c < n; c++) {
            for (int q = 0; q < columns.length; q++) {
                if (columns[q][c] < 0) {
                    throw new EngineException("engine.weights.doubt-negative", c, q, columns[q][c]);
                }
                empty[c] &= Double.isNaN(columns[q][c]);
                y[c][q] = Double.isNaN(columns[q][c]) ? 0 : columns[q][c];
            }
        }
        double[] scores = new double[n];
        double[][] weights = new double[n][columns.length];
        for (int c = 0; c < n; c++) {
            if (empty[c]) {
                scores[c] = Double.NaN;
                Arrays.fill(weights[c], Double.NaN);
            } else {
                scores[c] = solve(y, c, shares, weights[c]);
            }
        }
        return new BenefitOfTheDoubt(scores, weights);
    }

    private static double solve(double[][] y, int unit, Shares shares, double[] weights) {
        int parts = (int) Arrays.stream(y[unit]).filter(v -> v > 0).count();
        if (parts > 0 && !shares.canAddUp(parts)) { // too few values to share the score between
            Arrays.fill(weights, Double.NaN);
            return Double.NaN;
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (double[] other : y) {
            constraints.add(new LinearConstraint(other, Relationship.LEQ, 1));
        }
        for (int q = 0; q < weights.length; q++) {
            if (shares.least() > 0 && y[unit][q] > 0) { // nobody can owe a share to a value of nothing
                constraints.add(new LinearConstraint(part(y[unit], q, shares.least()), Relationship.GEQ, 0));
            }
            if (shares.most() < 1) {
                constraints.add(new LinearConstraint(part(y[unit], q, shares.most()), Relationship.LEQ, 0));
            }
        }
        try {
            var solution = new SimplexSolver()
                    .optimize(
                            new MaxIter(100_000),
                            new LinearObjectiveFunction(y[unit], 0),
                            new LinearConstraintSet(constraints),
                            new NonNegativeConstraint(true),
                            GoalType.MAXIMIZE);
            System.arraycopy(solution.getPoint(), 0, weights, 0, weights.length);
            return solution.getValue();
        } catch (MathRuntimeException cannot) {
            throw new EngineException("engine.weights.doubt-not-solved", unit, cannot.getMessage());
        }
    }

    /** The coefficients of {@code w_q y_q − share · Σ w y}. */
    private static double[] part(double[] y, int q, double share) {
        double[] coefficients = Arrays.stream(y).map(v -> -share * v).toArray();
        coefficients[q] += y[q];
        return coefficients;
    }
}
