package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the whole chain makes of data and weights at the edge: a defined answer or a refusal with a key. */
class EdgeCasesTest {

    private static final AggregationPlan ARITHMETIC = AggregationPlan.of(new WeightedMean.Arithmetic());

    private static Recipe recipe(DataTable table, AggregationPlan plan) {
        return new Recipe(
                List.of(new Preparation.Normalise(new Normalisation.MinMax(0, 100), Map.of())),
                IndexTree.flat("index", table.indicators()),
                plan,
                Ties.MIN);
    }

    private static Uncertainty draw(DataTable table) {
        var experiment = new Experiment(recipe(table, ARITHMETIC), table, List.of(Input.WeightNoise.ofAll("w", 0.5)));
        return Uncertainty.of(experiment, Sampling.of(100, 1), Workers.CALLER, Progress.NONE);
    }

    @Test
    void anInfiniteValueIsRefusedByNameAndNaNIsMissing() {
        for (double infinite : of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            refused("engine.data.infinite", () -> Fixtures.columns(of(1, infinite)));
        }
        DataTable gap = Fixtures.rows(of(0, NA), of(10, 4), of(5, 8));
        assertThat(recipe(gap, ARITHMETIC).run(gap).composite().index()).containsExactly(0, 50, 75);
    }

    @Test
    void aConstantColumnIsUndefinedAndTheOthersCount() {
        DataTable table = Fixtures.rows(of(0, 7), of(10, 7));
        var result = recipe(table, ARITHMETIC).run(table);
        assertThat(result.composite().index()).containsExactly(0, 100);
        assertThat(result.findings()).containsExactly(Finding.of("engine.normalise.undefined", "q2", 2));
        assertThat(draw(table).meanShift()).isZero();
        assertThat(Coherence.of(result.composite(), Coherence.Limits.USUAL)
                        .links()
                        .get(1)
                        .withParent()
                        .pearson())
                .isNaN();
    }

    @Test
    void aRangeBeyondWhatANumberHoldsIsUndefinedForAll() {
        DataTable table = Fixtures.rows(of(1e308, 0), of(-1e308, 10), of(3, 5));
        var result = recipe(table, ARITHMETIC).run(table);
        assertThat(result.composite().index()).containsExactly(0, 100, 50);
        assertThat(result.findings()).containsExactly(Finding.of("engine.normalise.undefined", "q1", 3));
    }

    @Test
    void aUnitWithoutDataHasNeitherScoreNorRank() {
        DataTable table = Fixtures.rows(of(0, 1), of(NA, NA), of(10, 2));
        var result = recipe(table, ARITHMETIC).run(table);
        assertThat(result.ranks()).containsExactly(2, NA, 1);
        assertThat(draw(table).units().get(1).ranked()).isZero();
        assertThat(LeaveOneOut.of(result).omissions().get(0).change()).containsExactly(0, NA, 0);
        assertThat(LeaveOneOut.of(result).omissions().get(0).meanAbsoluteChange())
                .isZero();
    }

    @Test
    void oneUnitHasAnUndefinedScoreAndNothingToBeComparedWith() {
        DataTable table = Fixtures.rows(of(1, 2));
        Uncertainty alone = draw(table);
        assertThat(alone.units().get(0).nominal()).isNaN();
        assertThat(alone.groups()).isEmpty();
        assertThat(alone.meanShift()).isNaN();
        assertThat(new Clustering.Ward()
                        .partition(PeerSpace.gower(Features.of(table)), 1)
                        .size())
                .isEqualTo(1);
    }

    @Test
    void allTiesShareTheFirstRankAndOneGroup() {
        DataTable table = Fixtures.rows(of(5, 10), of(10, 5), of(5, 10), of(10, 5));
        assertThat(recipe(table, ARITHMETIC).run(table).ranks()).containsExactly(1, 1, 1, 1);
        var experiment = new Experiment(recipe(table, ARITHMETIC), table, List.of(Input.WeightNoise.ofAll("w", 0)));
        var result = Uncertainty.of(experiment, Sampling.of(50, 1), Workers.CALLER, Progress.NONE);
        assertThat(result.groups()).containsExactly(List.of("u1", "u2", "u3", "u4"));
        assertThat(result.units())
                .allMatch(unit ->
                        unit.high() == 1 && unit.notDistinguishableFrom().size() == 3);
    }

    @Test
    void aWeightOfZeroLeavesOutAndNothingButZerosIsRefused() {
        DataTable table = Fixtures.rows(of(1, 9), of(2, 1));
        IndexTree tree = IndexTree.flat("index", table.indicators());
        Composite composite = Composite.of(table, tree.withWeights(of(1, 0, 1)), ARITHMETIC);
        assertThat(composite.index()).containsExactly(9, 1);
        refused("engine.weights.all-zero", () -> tree.withWeights(of(1, 0, 0)));
        refused("engine.weights.not-usable", () -> tree.withWeights(of(1, -1, 2)));
        refused("engine.weights.not-usable", () -> tree.withWeights(of(1, NA, 2)));
    }

    @Test
    void aGeometricMeanNamesTheValueThatItCannotTake() {
        DataTable table = Fixtures.rows(of(1, -9), of(2, 1));
        var plan = AggregationPlan.of(new WeightedMean.Geometric());
        IndexTree tree = IndexTree.flat("index", table.indicators());
        try {
            Composite.of(table, tree, plan);
        } catch (EngineException problem) {
            assertThat(problem.arguments()).containsExactly("Geometric", "u1", "q2", -9.0);
        }
        refused("engine.aggregate.value-not-defined", () -> Composite.of(table, tree, plan));
        assertThat(Composite.of(table, tree.withWeights(of(1, 1, 0)), plan).index())
                .containsExactly(of(1, 2), Fixtures.EXACT);
    }

    @Test
    void copelandNeedsNoRoomForAllPairs() {
        DataTable table = Fixtures.scattered(4_000, 2);
        double[] scores = new Aggregation.Copeland().combine(table.columns(), of(1, 1));
        assertThat(java.util.Arrays.stream(scores).sum()).isZero();
    }
}
