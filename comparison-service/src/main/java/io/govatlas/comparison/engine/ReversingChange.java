package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest change of weights (in the Euclidean sense, their sum kept, none negative) that lets one unit catch up
 * with another: {@code Δw = −gap·Pδ/‖Pδ‖²}, and the solution of the quadratic programme where that would make a weight
 * negative. For trees of arithmetic means; weights are the effective ones of the indicators.
 */
public record ReversingChange(
        String ahead, String behind, double gap, List<String> indicators, double[] from, double[] to, double size) {

    /** By how much the unit behind is to be ahead afterwards; 0 makes both equal. */
    public static ReversingChange of(
            Composite composite, AggregationPlan plan, String ahead, String behind, double margin) {
        IndexTree tree = composite.tree();
        int a = composite.unit(ahead);
        int b = composite.unit(behind);
        int[] leaves = leaves(tree, plan);
        double[] effective = tree.effectiveWeights();
        double[] w = new double[leaves.length];
        double[] delta = new double[leaves.length];
        for (int q = 0; q < leaves.length; q++) {
            double y = composite.scores()[leaves[q]][a];
            double z = composite.scores()[leaves[q]][b];
            w[q] = effective[leaves[q]];
            if (w[q] > 0 && (Double.isNaN(y) || Double.isNaN(z))) { // missing values would change the others' weights
                throw new EngineException(
                        "engine.reverse.missing",
                        Double.isNaN(y) ? ahead : behind,
                        tree.nodes().get(leaves[q]).code());
            }
            delta[q] = Double.isNaN(y) || Double.isNaN(z) ? 0 : y - z;
        }
        double gap = product(w, delta);
        if (!(margin >= 0) || Double.isInfinite(margin)) {
            throw new EngineException("engine.reverse.margin", margin);
        }
        if (!(gap > -margin)) {
            throw new EngineException("engine.reverse.not-ahead", ahead, behind);
        }
        if (Arrays.stream(delta).min().orElse(0) > -margin
                || Arrays.stream(delta).allMatch(d -> d >= 0)) {
            throw new EngineException("engine.reverse.dominated", ahead, behind);
        }
        double[] to = new WeightProjection(w, delta, -margin).solve();
        double square = 0;
        for (int q = 0; q < w.length; q++) {
            square += (to[q] - w[q]) * (to[q] - w[q]);
        }
        List<String> names =
                Arrays.stream(leaves).mapToObj(k -> tree.nodes().get(k).code()).toList();
        return new ReversingChange(ahead, behind, gap, names, w, to, Math.sqrt(square));
    }

    /** The tree with the changed weights: shares within a group are those of what its indicators weigh together. */
    public IndexTree in(IndexTree tree) {
        double[] weights = new double[tree.nodes().size()];
        for (int q = 0; q < to.length; q++) {
            weights[tree.position(indicators.get(q))] = to[q];
        }
        for (int node : tree.bottomUp()) {
            for (int child : tree.children(node)) {
                weights[node] += weights[child];
            }
        }
        for (int node : tree.bottomUp()) {
            if (!tree.isLeaf(node) && weights[node] == 0) { // a group that weighs nothing still needs shares within
                for (int child : tree.children(node)) {
                    weights[child] = tree.nodes().get(child).weight();
                }
            }
        }
        return tree.withWeights(weights);
    }

    private static int[] leaves(IndexTree tree, AggregationPlan plan) {
        for (int node : tree.bottomUp()) {
            if (!tree.isLeaf(node) && !(plan.at(tree, node) instanceof WeightedMean.Arithmetic)) {
                throw new EngineException(
                        "engine.reverse.not-arithmetic", tree.nodes().get(node).code());
            }
        }
        return tree.leaves().stream().mapToInt(tree::position).toArray();
    }

    static double product(double[] x, double[] y) {
        double sum = 0;
        for (int q = 0; q < x.length; q++) {
            sum += x[q] * y[q];
        }
        return sum;
    }
}
