package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Why one unit is ahead of another: a contribution per indicator, adding up to the gap. Trees of arithmetic means
 * split the difference of the scores, trees of geometric means the logarithm of their ratio; trees that mix weighted
 * means split the difference by the slopes between the two units at every node, which is exact as well.
 */
public record Explanation(String unit, String other, Form form, double gap, List<Contribution> contributions) {

    /** What the contributions add up to: score − score of the other, or ln(score/score of the other). */
    public enum Form {
        DIFFERENCE,
        LOG_RATIO
    }

    /**
     * An indicator with its normalised values and effective weights for both units; weights differ if something is
     * missing for one of them, a missing value being NaN with weight 0.
     */
    public record Contribution(
            String indicator,
            double value,
            double otherValue,
            double weight,
            double otherWeight,
            double contribution) {}

    public static Explanation of(Composite composite, AggregationPlan plan, String unit, String other) {
        return new Comparison(composite, plan, unit, other).explain();
    }

    private static final class Comparison {

        private final Composite composite;
        private final IndexTree tree;
        private final AggregationPlan plan;
        private final int a;
        private final int b;
        private final double[] shareA;
        private final double[] shareB;

        Comparison(Composite composite, AggregationPlan plan, String unit, String other) {
            this.composite = composite;
            this.tree = composite.tree();
            this.plan = plan;
            this.a = composite.unit(unit);
            this.b = composite.unit(other);
            this.shareA = composite.effectiveWeights(a);
            this.shareB = composite.effectiveWeights(b);
        }

        Explanation explain() {
            double scoreA = composite.scores()[tree.root()][a];
            double scoreB = composite.scores()[tree.root()][b];
            for (int unit : new int[] {a, b}) {
                if (Double.isNaN(composite.scores()[tree.root()][unit])) {
                    throw new EngineException(
                            "engine.explain.no-score", composite.units().get(unit));
                }
            }
            if (allAre(new WeightedMean.Arithmetic())) {
                return result(Form.DIFFERENCE, scoreA - scoreB, new WeightedMean.Arithmetic());
            } else if (allAre(new WeightedMean.Geometric())) {
                return result(Form.LOG_RATIO, Math.log(scoreA) - Math.log(scoreB), new WeightedMean.Geometric());
            }
            return bySlopes(scoreA - scoreB);
        }

        private boolean allAre(WeightedMean mean) {
            for (int node : tree.bottomUp()) {
                if (!tree.isLeaf(node) && !plan.at(tree, node).equals(mean)) {
                    return false;
                }
            }
            return true;
        }

        private Explanation result(Form form, double gap, WeightedMean mean) {
            double[] parts = new double[tree.nodes().size()];
            for (int node = 0; node < parts.length; node++) {
                parts[node] = part(shareA[node], node, a, mean) - part(shareB[node], node, b, mean);
            }
            return result(form, gap, parts);
        }

        private double part(double share, int node, int unit, WeightedMean mean) {
            return share == 0 ? 0 : share * mean.forward(composite.scores()[node][unit]);
        }

        private Explanation bySlopes(double gap) {
            double[] factor = new double[tree.nodes().size()];
            factor[tree.root()] = 1;
            double[] parts = new double[factor.length];
            for (int k = factor.length - 1; k >= 0; k--) {
                int node = tree.bottomUp()[k];
                parts[node] = factor[node] == 0 ? 0 : factor[node] * (y(node, a) - y(node, b));
                if (!tree.isLeaf(node) && shareA[node] > 0) {
                    if (!(plan.at(tree, node) instanceof WeightedMean mean)) {
                        throw new EngineException(
                                "engine.explain.not-decomposable",
                                tree.nodes().get(node).code(),
                                plan.at(tree, node).getClass().getSimpleName());
                    }
                    for (int child : tree.children(node)) {
                        mustBeThereForBoth(child);
                        double share = shareA[child] / shareA[node];
                        double own = slope(mean, node); // 0 where both scores are 0: there is nothing to split
                        factor[child] = share == 0 || own == 0 ? 0 : factor[node] / own * share * slope(mean, child);
                    }
                }
            }
            return result(Form.DIFFERENCE, gap, parts);
        }

        private void mustBeThereForBoth(int child) {
            if (shareA[child] == 0 != (shareB[child] == 0)) {
                throw new EngineException(
                        "engine.explain.missing-for-one",
                        tree.nodes().get(child).code(),
                        composite.units().get(a),
                        composite.units().get(b));
            }
        }

        /** Of the mean's function between the values that the two units have at a node. */
        private double slope(WeightedMean mean, int node) {
            double y = y(node, a);
            double z = y(node, b);
            boolean near = Math.abs(y - z) <= 1e-9 * Math.abs(y); // there the quotient is all rounding
            return near ? mean.slope(y) : (mean.forward(y) - mean.forward(z)) / (y - z);
        }

        private double y(int node, int unit) {
            return composite.scores()[node][unit];
        }

        private Explanation result(Form form, double gap, double[] parts) {
            List<Contribution> contributions = new ArrayList<>();
            for (int node = 0; node < parts.length; node++) {
                if (tree.isLeaf(node)) {
                    contributions.add(new Contribution(
                            tree.nodes().get(node).code(),
                            y(node, a),
                            y(node, b),
                            shareA[node],
                            shareB[node],
                            parts[node]));
                }
            }
            return new Explanation(
                    composite.units().get(a), composite.units().get(b), form, gap, List.copyOf(contributions));
        }
    }
}
