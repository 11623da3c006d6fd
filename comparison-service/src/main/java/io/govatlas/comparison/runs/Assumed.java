package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Alternative;
import io.govatlas.comparison.engine.DataTable;
import io.govatlas.comparison.engine.Experiment;
import io.govatlas.comparison.engine.Input;
import io.govatlas.comparison.engine.Preparation;
import io.govatlas.comparison.engine.Recipe;
import io.govatlas.comparison.engine.TargetSeeking;
import io.govatlas.comparison.indices.Assumptions;
import io.govatlas.comparison.indices.TreatmentChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is not certain about a run, as the engine draws it: weights, and each step that has alternatives. */
final class Assumed {

    private final Formula formula;
    private final Assumptions assumptions;
    private final List<Input> inputs = new ArrayList<>();

    private Assumed(Formula formula) {
        this.formula = formula;
        this.assumptions = formula.inputs().definition().assumptions();
    }

    static Experiment of(Formula formula) {
        Assumed assumed = new Assumed(formula);
        assumed.collect();
        return new Experiment(formula.recipe(), formula.start(), assumed.inputs);
    }

    /** Whether what is drawn can move a rank at all: the weights of parts that have others beside them, or other methods. */
    static boolean movesRanks(Formula formula) {
        Assumed assumed = new Assumed(formula);
        assumed.choices();
        Set<String> parents = new HashSet<>();
        boolean weighed = formula.inputs().definition().tree().stream()
                .anyMatch(node -> node.parent() != null && !parents.add(node.parent()));
        return !assumed.inputs.isEmpty() || weighed && assumed.assumptions.noise() > 0;
    }

    /** With the weight of each part of the index by itself, and those within the parts together: for sensitivity. */
    static Experiment bySource(Formula formula) {
        Assumed assumed = new Assumed(formula);
        assumed.weightsBySource();
        assumed.choices();
        return new Experiment(formula.recipe(), formula.start(), assumed.inputs);
    }

    /** With some normalised values moved: what is on that scale cannot be prepared otherwise, only combined. */
    static Experiment afterMoves(Formula formula, TargetSeeking target) {
        Assumed assumed = new Assumed(formula);
        assumed.weights();
        assumed.aggregations();
        Recipe prepared = new Recipe(
                List.of(),
                formula.recipe().tree(),
                formula.recipe().aggregation(),
                formula.recipe().ties());
        return new Experiment(prepared, moved(formula.result().normalised(), target), assumed.inputs);
    }

    private static DataTable moved(DataTable table, TargetSeeking target) {
        double[][] columns = table.indicators().stream().map(table::column).toArray(double[][]::new);
        int unit = table.units().indexOf(target.unit());
        target.moves().forEach(move -> columns[table.indicators().indexOf(move.indicator())][unit] = move.to());
        return DataTable.ofColumns(table.units(), table.indicators(), columns);
    }

    private void collect() {
        weights();
        choices();
    }

    private void weights() {
        inputs.add(Input.WeightNoise.ofAll("weights", assumptions.noise()));
    }

    private void weightsBySource() {
        Set<String> within = new HashSet<>();
        String root = formula.recipe()
                .tree()
                .nodes()
                .get(formula.recipe().tree().root())
                .code();
        formula.recipe().tree().nodes().forEach(node -> {
            if (root.equals(node.parent())) {
                inputs.add(new Input.WeightNoise("weight " + node.code(), Set.of(node.code()), assumptions.noise()));
            } else if (node.parent() != null) {
                within.add(node.code());
            }
        });
        if (!within.isEmpty()) {
            inputs.add(new Input.WeightNoise("weights within", within, assumptions.noise()));
        }
    }

    private void choices() {
        if (takes(Preparation.Impute.class)) {
            choice(
                    "imputation",
                    assumptions.imputations().stream()
                            .map(step -> new Alternative.Imputing(
                                    step.engine(formula.inputs().groups()))));
        }
        if (takes(Preparation.Treat.class)) {
            choice(
                    "treatment",
                    assumptions.treatments().stream()
                            .map(choice -> choice.method() == TreatmentChoice.Method.NONE
                                    ? new Alternative.NotTreating()
                                    : new Alternative.Treating(choice.engine())));
        }
        if (takes(Preparation.Normalise.class)) {
            choice(
                    "normalisation",
                    assumptions.normalisations().stream().map(choice -> new Alternative.Normalising(choice.engine(0))));
        }
        aggregations();
    }

    private void aggregations() {
        choice(
                "aggregation",
                assumptions.aggregations().stream()
                        .map(choice -> new Alternative.Aggregating(
                                formula.recipe().aggregation().withAggregations(choice.engine(), Map.of(), Map.of()))));
    }

    private boolean takes(Class<? extends Preparation> step) {
        return formula.recipe().preparations().stream().anyMatch(step::isInstance);
    }

    private void choice(String name, Stream<? extends Alternative> others) {
        List<Alternative> alternatives = new ArrayList<>(List.of(new Alternative.AsIs()));
        others.forEach(alternatives::add);
        if (alternatives.size() > 1) {
            inputs.add(new Input.Choice(name, alternatives));
        }
    }
}
