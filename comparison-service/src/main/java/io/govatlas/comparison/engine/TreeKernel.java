package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The aggregation of {@link Composite} for one table and one plan, laid out for very many sets of weights: the values
 * of leaves are transformed once, and units are worked off in runs that fit into a cache.
 */
final class TreeKernel {

    /** Values that a run of units may have, so that it stays in the cache of a core: 512 KiB. */
    private static final int RUN = 65_536;

    private final IndexTree tree;
    private final int units;
    private final Aggregation[] aggregations;
    private final int run;
    private final double[][][] leaves; // [run of units][node]: what is read together lies together
    private final boolean[] complete;
    private final boolean[] passesOn;
    private final double[] coverage;
    private final boolean byUnit;

    TreeKernel(DataTable table, IndexTree tree, AggregationPlan plan) {
        this.tree = tree;
        this.units = table.size();
        int nodes = tree.nodes().size();
        this.aggregations = new Aggregation[nodes];
        double[][] columns = new double[nodes][];
        this.complete = new boolean[nodes];
        this.coverage = new double[nodes];
        this.passesOn = new boolean[nodes];
        boolean rows = true;
        for (int node : tree.bottomUp()) {
            if (tree.isLeaf(node)) {
                columns[node] = table.column(tree.nodes().get(node).code());
                complete[node] = Arrays.stream(columns[node]).noneMatch(Double::isNaN);
            } else {
                aggregations[node] = plan.at(tree, node);
                coverage[node] = plan.coverage(tree, node);
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
                    columns[node] = each(columns[node], mean::forward);
                }
                passesOn[node] = mean.equals(aggregations[node]); // its score is needed in transformed form only
            }
        }
        this.run = byUnit ? Math.min(units, Math.max(16, RUN / nodes)) : units;
        this.leaves = new double[(units + run - 1) / run][nodes][];
        for (int k = 0; k < leaves.length; k++) {
            for (int node = 0; node < nodes; node++) {
                if (columns[node] != null) {
                    leaves[k][node] = Arrays.copyOfRange(columns[node], k * run, Math.min(units, (k + 1) * run));
                }
            }
        }
    }

    /** Whether a unit's score depends on that unit alone, so that units may come in any runs. */
    boolean byUnit() {
        return byUnit;
    }

    /** How many runs of units there are; one if a unit's score depends on others. */
    int runs() {
        return leaves.length;
    }

    double[][] scratch() {
        return new double[tree.nodes().size() + 1][run];
    }

    boolean fits(double[][] scratch) {
        return scratch.length > 0 && scratch[0].length >= run;
    }

    /** The scores of all units under the given weights of all nodes. */
    void scores(double[] weights, double[][] scratch, double[] out) {
        for (int k = 0; k < leaves.length; k++) {
            scores(k, weights, scratch, out);
        }
    }

    /** The scores of one run of units, to their places in out. */
    void scores(int number, double[] weights, double[][] scratch, double[] out) {
        double[][] own = leaves[number];
        int length = Math.min(units - number * run, run);
        for (int node : tree.bottomUp()) {
            if (!tree.isLeaf(node)) {
                if (aggregations[node] instanceof WeightedMean mean) {
                    mean(node, mean, weights, own, length, scratch);
                } else {
                    other(node, weights, own, length, scratch);
                }
                if (coverage[node] > 0 && !complete[node]) {
                    cover(node, own, length, scratch);
                }
            }
        }
        int root = tree.root();
        System.arraycopy(tree.isLeaf(root) ? own[root] : scratch[root], 0, out, number * run, length);
    }

    private void mean(int node, WeightedMean mean, double[] weights, double[][] own, int run, double[][] scratch) {
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
                double[] y = tree.isLeaf(child) ? own[child] : scratch[child];
                if (!tree.isLeaf(child) && !passesOn[child] && !isIdentity(mean)) {
                    transform(mean, y, run);
                }
                if (complete[node]) {
                    add(sum, y, w, run);
                } else {
                    add(sum, present, y, w, run);
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

    private static void add(double[] sum, double[] y, double w, int run) {
        for (int c = 0; c < run; c++) {
            sum[c] += w * y[c];
        }
    }

    private static void add(double[] sum, double[] present, double[] y, double w, int run) {
        for (int c = 0; c < run; c++) {
            double v = y[c];
            boolean there = v == v;
            sum[c] += there ? w * v : 0;
            present[c] += there ? w : 0;
        }
    }

    private void other(int node, double[] weights, double[][] own, int run, double[][] scratch) {
        int[] members = tree.children(node);
        double[][] children = new double[members.length][];
        double[] w = new double[members.length];
        for (int q = 0; q < members.length; q++) {
            int child = members[q];
            children[q] = Arrays.copyOf(tree.isLeaf(child) ? own[child] : scratch[child], run);
            w[q] = weights[child];
        }
        System.arraycopy(aggregations[node].combine(children, w), 0, scratch[node], 0, run);
    }

    private void cover(int node, double[][] own, int run, double[][] scratch) {
        int[] members = tree.children(node);
        for (int c = 0; c < run; c++) {
            int valid = 0;
            for (int child : members) {
                double y = tree.isLeaf(child) ? own[child][c] : scratch[child][c];
                valid += y == y ? 1 : 0;
            }
            if ((double) valid / members.length < coverage[node]) {
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
