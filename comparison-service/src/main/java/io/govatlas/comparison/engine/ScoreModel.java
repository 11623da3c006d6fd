package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An experiment made ready: every table that its choices can lead to is prepared once, so that a draw only aggregates.
 */
final class ScoreModel {

    /** So many combinations of choices are prepared; each keeps a table. */
    static final int MOST_COMBINATIONS = 256;

    private final Recipe recipe;
    private final List<Input> inputs;
    private final List<String> units;
    private final double[] nominal;
    private final TreeKernel[] kernels;
    private final double[][] baseWeights;
    private final int[][] rows;

    ScoreModel(Experiment experiment, Progress progress) {
        this.recipe = experiment.recipe();
        this.inputs = experiment.inputs();
        Recipe.Result base = recipe.run(experiment.raw());
        this.units = base.normalised().units();
        this.nominal = base.composite().index();
        int combinations = combinations(inputs);
        this.kernels = new TreeKernel[combinations];
        this.baseWeights = new double[combinations][];
        this.rows = new int[combinations][];
        new Tables(experiment).fill(progress);
        inputs.forEach(input -> mustBeKnown(input, recipe.tree()));
    }

    List<String> units() {
        return units;
    }

    double[] nominal() {
        return nominal.clone();
    }

    int dimension() {
        return inputs.size();
    }

    /** The number of the combination of choices that u leads to. */
    int combination(double[] u) {
        int code = 0;
        for (int j = 0; j < inputs.size(); j++) {
            if (inputs.get(j) instanceof Input.Choice choice) {
                code = code * choice.alternatives().size() + choice.at(u[j]);
            }
        }
        return code;
    }

    /** The weights of all nodes that u leads to. */
    double[] weights(double[] u) {
        double[] weights = baseWeights[combination(u)].clone();
        for (int j = 0; j < inputs.size(); j++) {
            if (inputs.get(j) instanceof Input.WeightNoise noise) {
                addNoise(noise, u[j], weights);
            } else if (inputs.get(j) instanceof Input.DirichletWeights dirichlet) {
                drawDirichlet(dirichlet, u[j], weights);
            }
        }
        return weights;
    }

    TreeKernel kernel(int combination) {
        return kernels[combination];
    }

    /** For each unit of the kernel its place among {@link #units()}, −1 if it is not there; null if all are the same. */
    int[] rows(int combination) {
        return rows[combination];
    }

    private void addNoise(Input.WeightNoise noise, double u, double[] weights) {
        if (noise.nodes().size() == 1) {
            weights[recipe.tree().position(noise.nodes().iterator().next())] *= 1 + noise.share() * (2 * u - 1);
            return;
        }
        var stream = new CounterStream(Double.doubleToLongBits(u), 1);
        for (int node = 0; node < weights.length; node++) {
            double v = stream.next();
            if (noise.nodes().isEmpty()
                    || noise.nodes().contains(recipe.tree().nodes().get(node).code())) {
                weights[node] *= 1 + noise.share() * (2 * v - 1);
            }
        }
    }

    private void drawDirichlet(Input.DirichletWeights dirichlet, double u, double[] weights) {
        var stream = new CounterStream(Double.doubleToLongBits(u), 2);
        IndexTree tree = recipe.tree();
        for (int node = 0; node < weights.length; node++) {
            double sum = 0;
            for (int child : tree.children(node)) {
                sum += weights[child];
            }
            double drawn = 0;
            double[] gamma = new double[tree.children(node).length];
            for (int k = 0; k < gamma.length; k++) {
                double w = weights[tree.children(node)[k]];
                gamma[k] = w > 0 ? stream.nextGamma(dirichlet.concentration() * w / sum) : 0;
                drawn += gamma[k];
            }
            for (int k = 0; k < gamma.length && drawn > 0; k++) { // a tiny concentration may draw nothing but zeros
                weights[tree.children(node)[k]] = gamma[k] / drawn;
            }
        }
    }

    private static int combinations(List<Input> inputs) {
        long product = 1;
        for (Input input : inputs) {
            product *=
                    input instanceof Input.Choice choice ? choice.alternatives().size() : 1;
            if (product > MOST_COMBINATIONS) {
                throw new EngineException("engine.experiment.too-many-combinations", MOST_COMBINATIONS);
            }
        }
        return (int) product;
    }

    private static void mustBeKnown(Input input, IndexTree tree) {
        if (input instanceof Input.WeightNoise noise) {
            noise.nodes().forEach(tree::position);
        }
    }

    /** Goes through all combinations; tables and kernels that are the same are shared. */
    private final class Tables {

        private record TableKey(List<Preparation> preparations) {}

        private record KernelKey(List<Preparation> preparations, AggregationPlan plan) {}

        private final Experiment experiment;
        private final java.util.Map<TableKey, DataTable> tables = new java.util.HashMap<>();
        private final java.util.Map<KernelKey, TreeKernel> made = new java.util.HashMap<>();

        Tables(Experiment experiment) {
            this.experiment = experiment;
        }

        void fill(Progress progress) {
            for (int code = 0; code < kernels.length; code++) {
                progress.check();
                Recipe varied = varied(code);
                DataTable table = tables.computeIfAbsent(
                        new TableKey(varied.preparations()), key -> varied.prepare(experiment.raw()));
                Composite.of(table, varied.tree(), varied.aggregation()); // refuses what the aggregation cannot take
                kernels[code] = made.computeIfAbsent(
                        new KernelKey(varied.preparations(), varied.aggregation()),
                        key -> new TreeKernel(table, recipe.tree(), varied.aggregation()));
                baseWeights[code] = varied.tree().weights();
                rows[code] = table.units().equals(units)
                        ? null
                        : table.units().stream().mapToInt(units::indexOf).toArray();
            }
        }

        private Recipe varied(int code) {
            List<Alternative> chosen = new ArrayList<>();
            int rest = code;
            for (int j = inputs.size() - 1; j >= 0; j--) {
                if (inputs.get(j) instanceof Input.Choice choice) {
                    int k = choice.alternatives().size();
                    chosen.add(0, choice.alternatives().get(rest % k));
                    rest /= k;
                }
            }
            Recipe varied = recipe;
            for (Alternative alternative : chosen) {
                varied = alternative.in(varied);
            }
            return varied;
        }
    }

    /** One draw for all units, for those who want no more than that. */
    double[] scores(double[] u, Scratch scratch) {
        int code = combination(u);
        TreeKernel kernel = kernels[code];
        double[] own = scratch.scores(kernel);
        kernel.scores(weights(u), scratch.nodes(kernel), own);
        return placed(code, own);
    }

    private double[] placed(int code, double[] own) {
        if (rows[code] == null) {
            return own;
        }
        double[] all = new double[units.size()];
        place(code, own, all);
        return all;
    }

    /** Brings the scores of a kernel's units to their places among all units. */
    void place(int code, double[] own, double[] all) {
        if (rows[code] == null) {
            System.arraycopy(own, 0, all, 0, all.length);
            return;
        }
        Arrays.fill(all, Double.NaN);
        for (int c = 0; c < rows[code].length; c++) {
            if (rows[code][c] >= 0) {
                all[rows[code][c]] = own[c];
            }
        }
    }

    /** Arrays that one worker uses again and again. */
    static final class Scratch {

        private double[][] nodes = new double[0][0];
        private double[] scores = new double[0];

        double[][] nodes(TreeKernel kernel) {
            if (!kernel.fits(nodes)) {
                nodes = kernel.scratch();
            }
            return nodes;
        }

        double[] scores(TreeKernel kernel) {
            scores = scores.length == kernel.units() ? scores : new double[kernel.units()];
            return scores;
        }
    }
}
