package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The aggregation of {@link Composite} for one table and one plan, laid out for very many sets of weights: the values
 * of leaves are transformed once, and units are worked off in runs that fit into a cache.
 */
final class TreeKernel {

    private final IndexTree tree;
    private final int units;
    private final Aggregation[] aggregations;
    private final double[][] leaves;
    private final boolean[] complete;
    private final boolean[] passesOn;
    private final double groupCoverage;
    private final boolean byUnit;

    TreeKernel(DataTable table, IndexTree tree, AggregationPlan plan) {
        this.tree = tree;
        this.units = table.size();
        this.groupCoverage = plan.groupCoverage();
        int nodes = tree.nodes().size();
        this.aggregations = new Aggregation[nodes];
        this.leaves = new double[nodes][];
        this.complete = new boolean[nodes];
        this.passesOn = new boolean[nodes];
        boolean rows = true;
        for (int node : tree.bottomUp()) {
            if (tree.isLeaf(node)) {
                leaves[node] = table.column(tree.nodes().get(node).code());
                complete[node] = Arrays.stream(leaves[node]).noneMatch(Double::isNaN);
            } else {
                aggregations[node] = plan.at(tree, node);
                rows &= aggregations[node] instanceof RowAggregation;
                complete[node] = true;
                for (int child : tree.children(node)) {
                    complete[node] &= complete[child];
                }
            }
        }
        this.byUnit = rows;
        for (int node = 0; node < nodes; node++) {
            int parent = tree.parent(node);
            if (parent >= 0 && aggregations[parent] instanceof WeightedMean mean && !isIdentity(mean)) {
                if (tree.isLeaf(node)) {
                    leaves[node] = each(leaves[node], mean::forward);
                }
                passesOn[node] = mean.equals(aggregations[node]); // its score is needed in transformed form only
            }
        }
    }

    /** Whether a unit's score depends on that unit alone, so that units may come in any runs. */
    boolean byUnit() {
        return byUnit;
    }

    double[][] scratch(int run) {
        return new double[tree.nodes().size() + 1][run];
    }

    /** Scores of the units from … to − 1 under the given weights of all nodes, into out at the given offset. */
    void scores(double[] weights, int from, int to, double[][] scratch, double[] out, int offset) {
        int run = to - from;
        for (int node : tree.bottomUp()) {
            if (!tree.isLeaf(node)) {
                if (aggregations[node] instanceof WeightedMean mean) {
                    mean(node, mean, weights, from, run, scratch);
                } else {
                    other(node, weights, from, run, scratch);
                }
                if (groupCoverage > 0 && !complete[node]) {
                    cover(node, from, run, scratch);
                }
            }
        }
        int root = tree.root();
        if (tree.isLeaf(root)) {
            System.arraycopy(leaves[root], from, out, offset, run);
        } else {
            System.arraycopy(scratch[root], 0, out, offset, run);
        }
    }

    private void mean(int node, WeightedMean mean, double[] weights, int from, int run, double[][] scratch) {
        double[] sum = scratch[node];
        double[] present = scratch[scratch.length - 1];
        Arrays.fill(sum, 0, run, 0);
        if (!complete[node]) {
            Arrays.fill(present, 0, run, 0);
        }
        double all = 0;
        for (int child : tree.children(node)) {
            double w = weights[child];
            if (w > 0) {
                all += w;
                double[] y = tree.isLeaf(child) ? leaves[child] : scratch[child];
                int at = tree.isLeaf(child) ? from : 0;
                if (!tree.isLeaf(child) && !passesOn[child] && !isIdentity(mean)) {
                    transform(mean, y, run);
                }
                if (complete[node]) {
                    add(sum, y, at, w, run);
                } else {
                    add(sum, present, y, at, w, run);
                }
            }
        }
        for (int c = 0; c < run; c++) {
            sum[c] /= complete[node] ? all : present[c];
        }
        if (!passesOn[node] && !isIdentity(mean)) {
            for (int c = 0; c < run; c++) {
                sum[c] = mean.back(sum[c]);
            }
        }
    }

    /** In place: nobody else reads a group's score. */
    private static void transform(WeightedMean mean, double[] y, int run) {
        for (int c = 0; c < run; c++) {
            y[c] = mean.forward(y[c]);
        }
    }

    private static void add(double[] sum, double[] y, int at, double w, int run) {
        for (int c = 0; c < run; c++) {
            sum[c] += w * y[at + c];
        }
    }

    private static void add(double[] sum, double[] present, double[] y, int at, double w, int run) {
        for (int c = 0; c < run; c++) {
            double v = y[at + c];
            boolean there = v == v;
            sum[c] += there ? w * v : 0;
            present[c] += there ? w : 0;
        }
    }

    private void other(int node, double[] weights, int from, int run, double[][] scratch) {
        int[] members = tree.children(node);
        double[][] children = new double[members.length][];
        double[] w = new double[members.length];
        for (int q = 0; q < members.length; q++) {
            int child = members[q];
            children[q] = tree.isLeaf(child)
                    ? Arrays.copyOfRange(leaves[child], from, from + run)
                    : Arrays.copyOf(scratch[child], run);
            w[q] = weights[child];
        }
        System.arraycopy(aggregations[node].combine(children, w), 0, scratch[node], 0, run);
    }

    private void cover(int node, int from, int run, double[][] scratch) {
        int[] members = tree.children(node);
        for (int c = 0; c < run; c++) {
            int valid = 0;
            for (int child : members) {
                double y = tree.isLeaf(child) ? leaves[child][from + c] : scratch[child][c];
                valid += y == y ? 1 : 0;
            }
            if ((double) valid / members.length < groupCoverage) {
                scratch[node][c] = Double.NaN;
            }
        }
    }

    int units() {
        return units;
    }

    private static boolean isIdentity(WeightedMean mean) {
        return mean instanceof WeightedMean.Arithmetic;
    }

    private static double[] each(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }
}
