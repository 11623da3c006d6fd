package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.EXACT;
import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.engine.Imputation.ByGroup;
import io.govatlas.comparison.engine.Imputation.Centre;
import io.govatlas.comparison.engine.Preparation.*;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Four units and three indicators, small enough to check on paper. */
class RecipeTest {

    private static final DataTable RAW = Fixtures.rows(of(10, 1, 8), of(40, 2, NA), of(90, 3, 4), of(NA, NA, 0));
    private static final IndexTree TREE = IndexTree.of(List.of(
            IndexNode.root("index"),
            IndexNode.of("q1", "index", 1),
            IndexNode.of("q2", "index", 1),
            new IndexNode("q3", "index", 2, Direction.LOWER_IS_BETTER)));

    @Test
    void allStepsInOrder() {
        DataTable people = DataTable.ofColumns(RAW.units(), List.of("people"), new double[][] {{1, 2, 3, 4}});
        Map<String, String> groups = Map.of("u1", "x", "u2", "x", "u3", "y", "u4", "y");
        var result = new Recipe(
                        List.of(
                                new Denominate(people, List.of(new Denomination("q1", "people", 1))), // 10 20 30 NA
                                new Screen(new Screening(Screening.COINR, Screening.Counted.MISSING)), // u4 goes
                                new Impute(new ByGroup(Centre.MEAN, groups)), // 8 8 4
                                new Treat(Treatment.coinr(), Map.of()), // three values cannot be tested
                                new Normalise(new Normalisation.MinMax(0, 100), Map.of())),
                        TREE,
                        AggregationPlan.of(new WeightedMean.Arithmetic()),
                        Ties.MIN)
                .run(RAW);
        assertThat(result.normalised().units()).containsExactly("u1", "u2", "u3");
        assertThat(result.composite().index()).containsExactly(of(0, 25, 100), EXACT);
        assertThat(result.ranks()).containsExactly(3, 2, 1);
        assertThat(result.imputed()).isEqualTo(Map.of("u2", Set.of("q3")));
        assertThat(result.findings()).contains(Finding.of("engine.screen.excluded", "u4"));
        assertThat(result.stages()).hasSize(6);
    }

    @Test
    void oneUnitHasAnUndefinedScoreAndNoRank() {
        var result = new Recipe(
                        List.of(new Normalise(new Normalisation.MinMax(0, 100), Map.of())),
                        TREE,
                        AggregationPlan.of(new WeightedMean.Arithmetic()),
                        Ties.MIN)
                .run(Fixtures.rows(of(1, 2, 3)));
        assertThat(result.ranks()).containsExactly(NA);
        assertThat(result.findings()).hasSize(3);
    }
}
