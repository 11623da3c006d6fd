package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Aggregation;
import io.govatlas.comparison.engine.AggregationPlan;
import io.govatlas.comparison.engine.Composite;
import io.govatlas.comparison.engine.DataTable;
import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Finding;
import io.govatlas.comparison.engine.Recipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run's definition applied to its figures, step by step and in every period; the recipe is that of the last period,
 * and starts from the table in which gaps were filled from other periods.
 */
record Formula(
        Inputs inputs,
        Recipe recipe,
        List<DataTable> starts,
        List<Stage> stages,
        List<DataTable> lastTables,
        Recipe.Result result,
        Weighing weighing,
        Map<String, Map<String, String>> fromPeriods) {

    /** The table of the last period after a step; raw is the first. */
    record Stage(String step, DataTable table) {}

    /** @throws EngineException by way of {@link Misfit}, which knows the place in the definition */
    static Formula of(Inputs inputs) {
        Preparing preparing = new Preparing(inputs);
        preparing.run();
        DataTable normalised = preparing.last();
        AggregationPlan plan = plan(inputs);
        Weighing weighing = Misfit.at("/weighting", () -> Weighing.of(inputs.definition(), normalised, plan));
        Recipe recipe = new Recipe(
                preparing.preparations(),
                weighing.tree(),
                weighing.plan(plan),
                inputs.definition().tiesOrMin());
        Composite composite =
                Misfit.at("/aggregation", () -> Composite.of(normalised, recipe.tree(), recipe.aggregation()));
        List<Finding> findings = new ArrayList<>(preparing.findings());
        findings.addAll(weighing.findings());
        List<Recipe.Stage> stages = preparing.stages().stream()
                .map(stage -> new Recipe.Stage(null, stage.table()))
                .toList();
        Recipe.Result result = new Recipe.Result(
                recipe, stages, preparing.imputed(), composite, composite.ranks(recipe.ties()), findings);
        return new Formula(
                inputs,
                recipe,
                preparing.starts(),
                preparing.stages(),
                preparing.tables(),
                result,
                weighing,
                preparing.fromPeriods());
    }

    /** The table the recipe starts from. */
    DataTable start() {
        return starts.get(starts.size() - 1);
    }

    /** The scores of another period, by the same recipe. */
    Composite composite(int period) {
        return Composite.of(lastTables.get(period), recipe.tree(), recipe.aggregation());
    }

    private static AggregationPlan plan(Inputs inputs) {
        Map<Integer, Aggregation> byLevel = new HashMap<>();
        inputs.definition()
                .aggregationByLevel()
                .forEach((level, choice) -> byLevel.put(Integer.valueOf(level), choice.engine()));
        Map<String, Aggregation> byNode = new HashMap<>();
        inputs.definition().tree().stream()
                .filter(node -> node.aggregation() != null)
                .forEach(node -> byNode.put(node.code(), node.aggregation().engine()));
        return new AggregationPlan(
                inputs.definition().aggregationOrUsual().engine(),
                byLevel,
                byNode,
                inputs.definition().coverage(),
                inputs.definition().coverageByLevel());
    }
}
