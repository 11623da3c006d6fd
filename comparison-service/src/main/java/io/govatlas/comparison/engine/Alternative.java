package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One way in which a recipe could as well have been made. */
public sealed interface Alternative {

    Recipe in(Recipe recipe);

    /** Whether the aggregated table may differ, and not only how it is aggregated. */
    default boolean changesTable() {
        return true;
    }

    /** The recipe as it is. */
    record AsIs() implements Alternative {

        @Override
        public Recipe in(Recipe recipe) {
            return recipe;
        }

        @Override
        public boolean changesTable() {
            return false;
        }
    }

    /** Another imputation in every imputing step. */
    record Imputing(Imputation imputation) implements Alternative {

        @Override
        public Recipe in(Recipe recipe) {
            return with(recipe, Preparation.Impute.class, step -> new Preparation.Impute(imputation));
        }
    }

    /** Another treatment of all indicators. */
    record Treating(Treatment treatment) implements Alternative {

        @Override
        public Recipe in(Recipe recipe) {
            return with(recipe, Preparation.Treat.class, step -> new Preparation.Treat(treatment, Map.of()));
        }
    }

    /** Outliers stay. */
    record NotTreating() implements Alternative {

        @Override
        public Recipe in(Recipe recipe) {
            List<Preparation> steps = recipe.preparations().stream()
                    .filter(step -> !(step instanceof Preparation.Treat))
                    .toList();
            return new Recipe(steps, recipe.tree(), recipe.aggregation(), recipe.ties());
        }
    }

    /** Another common normalisation; what is set for single indicators stays. */
    record Normalising(Normalisation normalisation) implements Alternative {

        @Override
        public Recipe in(Recipe recipe) {
            return with(
                    recipe,
                    Preparation.Normalise.class,
                    step -> new Preparation.Normalise(normalisation, step.byIndicator(), step.frames()));
        }
    }

    /** Another aggregation. */
    record Aggregating(AggregationPlan plan) implements Alternative {

        @Override
        public Recipe in(Recipe recipe) {
            return new Recipe(recipe.preparations(), recipe.tree(), plan, recipe.ties());
        }

        @Override
        public boolean changesTable() {
            return false;
        }
    }

    /** Other weights for the named nodes; 0 leaves a node out. */
    record Weighting(Map<String, Double> weights) implements Alternative {

        public Weighting {
            weights = Map.copyOf(weights);
        }

        @Override
        public Recipe in(Recipe recipe) {
            IndexTree tree = recipe.tree();
            double[] changed = tree.weights();
            weights.forEach((node, weight) -> changed[tree.position(node)] = weight);
            return new Recipe(recipe.preparations(), tree.withWeights(changed), recipe.aggregation(), recipe.ties());
        }

        @Override
        public boolean changesTable() {
            return false;
        }
    }

    private static <P extends Preparation> Recipe with(
            Recipe recipe, Class<P> kind, java.util.function.Function<P, Preparation> replacement) {
        List<Preparation> steps = new ArrayList<>();
        for (Preparation step : recipe.preparations()) {
            steps.add(kind.isInstance(step) ? replacement.apply(kind.cast(step)) : step);
        }
        return new Recipe(steps, recipe.tree(), recipe.aggregation(), recipe.ties());
    }
}
