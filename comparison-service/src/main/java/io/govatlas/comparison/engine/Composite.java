package io.govatlas.comparison.engine;

import java.util.List;
import java.util.stream.IntStream;

/** The scores of every node of an index for every unit, indicators → groups → index. */
public record Composite(IndexTree tree, List<String> units, double[][] scores) {

    /** The table is normalised, and has a column for every leaf of the tree. */
    public static Composite of(DataTable table, IndexTree tree, AggregationPlan plan) {
        double[][] scores = new double[tree.nodes().size()][];
        for (int node : tree.bottomUp()) {
            scores[node] = tree.isLeaf(node)
                    ? table.column(tree.nodes().get(node).code())
                    : combine(table, tree, plan, node, scores);
        }
        return new Composite(tree, table.units(), scores);
    }

    public double[] index() {
        return scores[tree.root()].clone();
    }

    public double[] of(String node) {
        return scores[tree.position(node)].clone();
    }

    public double[] ranks(Ties ties) {
        return Ranks.descending(index(), ties);
    }

    int unit(String name) {
        int unit = units.indexOf(name);
        if (unit < 0) {
            throw new EngineException("engine.data.unknown-unit", name);
        }
        return unit;
    }

    /** The weight that each node has for a unit from the root down, spread over what is not missing; 0 if it is. */
    double[] effectiveWeights(int unit) {
        double[] effective = new double[scores.length];
        effective[tree.root()] = 1;
        for (int k = effective.length - 1; k >= 0; k--) {
            int node = tree.bottomUp()[k];
            double sum = 0;
            for (int child : tree.children(node)) {
                sum += Double.isNaN(scores[child][unit])
                        ? 0
                        : tree.nodes().get(child).weight();
            }
            for (int child : tree.children(node)) {
                boolean counts = sum > 0 && !Double.isNaN(scores[child][unit]);
                effective[child] =
                        counts ? effective[node] * tree.nodes().get(child).weight() / sum : 0;
            }
        }
        return effective;
    }

    private static double[] combine(
            DataTable table, IndexTree tree, AggregationPlan plan, int node, double[][] scores) {
        int[] members = tree.children(node);
        double[][] children = IntStream.of(members).mapToObj(k -> scores[k]).toArray(double[][]::new);
        double[] weights = IntStream.of(members)
                .mapToDouble(k -> tree.nodes().get(k).weight())
                .toArray();
        Aggregation aggregation = plan.at(tree, node);
        mustTakeAll(aggregation, table, tree, members, children, weights);
        double[] result = aggregation.combine(children, weights);
        double coverage = plan.coverage(tree, node);
        for (int c = 0; c < result.length; c++) {
            int valid = 0;
            for (double[] child : children) {
                valid += Double.isNaN(child[c]) ? 0 : 1;
            }
            result[c] = (double) valid / children.length < coverage ? Double.NaN : result[c];
        }
        return result;
    }

    private static EngineException refusal(Aggregation aggregation, String unit, String child, double y) {
        return aggregation instanceof Aggregation.Doubt
                ? new EngineException("engine.weights.doubt-negative-value", unit, child, y)
                : new EngineException(
                        "engine.aggregate.value-not-defined",
                        aggregation.getClass().getSimpleName(),
                        unit,
                        child,
                        y);
    }

    /** Here and not only in the formula, because here it is known which unit and which child it is. */
    private static void mustTakeAll(
            Aggregation aggregation,
            DataTable table,
            IndexTree tree,
            int[] members,
            double[][] children,
            double[] weights) {
        for (int q = 0; q < members.length; q++) {
            for (int c = 0; c < children[q].length; c++) {
                double y = children[q][c];
                if (weights[q] > 0 && !Double.isNaN(y) && !aggregation.takes(y)) {
                    throw refusal(
                            aggregation,
                            table.units().get(c),
                            tree.nodes().get(members[q]).code(),
                            y);
                }
            }
        }
    }
}
