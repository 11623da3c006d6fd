package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;

/** What the ranks would be without an indicator or a group: its weight is 0, everything else stays. */
public record LeaveOneOut(List<String> units, double[] ranks, List<Omission> omissions) {

    /** One node left out; change = rank without it − rank with it, NaN for a unit that has no rank in one of the two. */
    public record Omission(String node, double[] ranks, double[] change, double meanAbsoluteChange) {}

    /** Leaves out every indicator in turn. */
    public static LeaveOneOut of(Recipe.Result result) {
        return of(result, result.composite().tree().leaves());
    }

    /** Leaves out the given nodes in turn. */
    public static LeaveOneOut of(Recipe.Result result, List<String> nodes) {
        Recipe recipe = result.recipe();
        List<Omission> omissions = new ArrayList<>();
        for (String node : nodes) {
            IndexTree without = without(recipe.tree(), node);
            double[] ranks = Composite.of(result.normalised(), without, recipe.aggregation())
                    .ranks(recipe.ties());
            double[] change = new double[ranks.length];
            double sum = 0;
            int counted = 0;
            for (int c = 0; c < ranks.length; c++) {
                change[c] = ranks[c] - result.ranks()[c];
                if (!Double.isNaN(change[c])) {
                    sum += Math.abs(change[c]);
                    counted++;
                }
            }
            omissions.add(new Omission(node, ranks, change, sum / counted));
        }
        return new LeaveOneOut(result.composite().units(), result.ranks().clone(), List.copyOf(omissions));
    }

    /** If the node is the only one of its group with a weight, the group goes with it. */
    private static IndexTree without(IndexTree tree, String code) {
        int node = tree.position(code);
        double[] weights = tree.weights();
        while (node != tree.root() && tree.weightOfChildren(tree.parent(node)) == weights[node]) {
            node = tree.parent(node);
        }
        if (node == tree.root()) {
            throw new EngineException("engine.leave-out.nothing-left", code);
        }
        weights[node] = 0;
        return tree.withWeights(weights);
    }
}
