package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.EXACT;
import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several years, bands, factors and several imputations. */
class PanelRecipeTest {

    private static final Panel PANEL =
            new Panel(List.of(2020, 2022), List.of(Fixtures.columns(of(1, 2, 3)), Fixtures.columns(of(3, 4, 5))));
    private static final Recipe RECIPE = new Recipe(
            List.of(new Preparation.Normalise(new Normalisation.MinMax(0, 100), Map.of())),
            IndexTree.flat("index", List.of("q1")),
            AggregationPlan.of(new WeightedMean.Arithmetic()),
            Ties.MIN);

    @Test
    void yearsCanBeComparedOnlyIfPooled() {
        var pooled = RECIPE.run(PANEL, Panel.Frame.POOLED);
        assertThat(pooled.get(0).composite().index()).containsExactly(of(0, 25, 50), EXACT);
        assertThat(pooled.get(1).composite().index()).containsExactly(of(50, 75, 100), EXACT);
        var each = RECIPE.run(PANEL, Panel.Frame.PER_PERIOD);
        assertThat(each.get(1).composite().index()).containsExactly(of(0, 50, 100), EXACT);
        assertThat(each.get(1).ranks()).containsExactly(3, 2, 1);
    }

    @Test
    void constantKeepsTheLastValueAndHoldsTheFirst() {
        var panel = new Panel(
                List.of(2018, 2020, 2022),
                List.of(Fixtures.columns(of(NA, 1)), Fixtures.columns(of(5, NA)), Fixtures.columns(of(NA, NA))));
        var filled = new PanelImputation.Constant().apply(panel);
        assertThat(filled.panel().pooled(0)).containsExactly(5, 1, 5, 1, 5, 1);
        assertThat(filled.source()[0][0][0]).isEqualTo(2020);
        assertThat(filled.source()[2][1][0]).isEqualTo(2018);
    }

    @Test
    void bandsAndMarks() {
        var bands = new Normalisation.PercentileBands(List.of(0.25, 0.75), List.of(0d, 50d, 100d));
        double[] x = {1, 2, 3, 4, 5, NA};
        assertThat(bands.apply(x, Direction.HIGHER_IS_BETTER).values()).containsExactly(0, 50, 50, 100, 100, NA);
        assertThat(bands.apply(x, Direction.LOWER_IS_BETTER).values()).containsExactly(100, 100, 50, 50, 0, NA);
        var marks = new Normalisation.AboveBelowMean(0.4);
        assertThat(marks.apply(x, Direction.HIGHER_IS_BETTER).values()).containsExactly(-1, 0, 0, 0, 1, NA);
        assertThat(marks.apply(x, Direction.LOWER_IS_BETTER).values()).containsExactly(1, 0, 0, 0, -1, NA);
        refused("engine.normalise.bands", () -> new Normalisation.PercentileBands(List.of(0.5), List.of(1d)));
        refused(
                "engine.normalise.band-order",
                () -> new Normalisation.PercentileBands(List.of(0.5, 0.5), List.of(1d, 2d, 3d)));
        refused("engine.normalise.share", () -> new Normalisation.AboveBelowMean(1));
        refused("engine.denominate.scale", () -> new Denomination("q1", "people", 0));
    }

    @Test
    void aStraightScaleCanBeReadBackwards() {
        double[] x = {10, 20, 50};
        assertThat(new Normalisation.MinMax(0, 100).rawValue(25, x, Direction.HIGHER_IS_BETTER))
                .isCloseTo(20, EXACT);
        assertThat(new Normalisation.ZScore(0, 1, Spread.SAMPLE).rawValue(0, x, Direction.LOWER_IS_BETTER))
                .isCloseTo(80 / 3d, EXACT);
        assertThat(new Normalisation.Borda(Ties.MIN).rawValue(1, x, Direction.HIGHER_IS_BETTER))
                .isNaN();
        assertThat(new Normalisation.Goalposts(20, 30, 1).rawValue(.5, x, Direction.HIGHER_IS_BETTER))
                .isNaN();
    }

    /** Two pairs of indicators that have nothing to do with each other are two factors of equal weight. */
    @Test
    void factorsShareTheWeight() {
        double[] a = {1, -1, 1, -1, 1, -1, 1, -1};
        double[] b = {1, 1, -1, -1, 1, 1, -1, -1};
        double[] e = {.3, .3, .3, .3, -.3, -.3, -.3, -.3};
        double[][] columns = {plus(a, e, 1), plus(a, e, -1), plus(b, e, 1), plus(b, e, -1)};
        for (FactorWeights.Retained retained : List.of(
                new FactorWeights.Retained.Kaiser(),
                new FactorWeights.Retained.Number(2),
                FactorWeights.Retained.Handbook.USUAL)) {
            var result = FactorWeights.of(columns, retained);
            assertThat(result.weights()).containsExactly(of(.25, .25, .25, .25), within(1e-9));
            assertThat(result.explained()).hasSize(2);
            assertThat(result.factorOf()[0]).isEqualTo(result.factorOf()[1]).isNotEqualTo(result.factorOf()[2]);
        }
        assertThat(FactorWeights.of(columns, new FactorWeights.Retained.Kaiser())
                        .asWeights()
                        .findings())
                .isEmpty();
        refused("engine.weights.factors", () -> new FactorWeights.Retained.Number(0));
    }

    private static double[] plus(double[] x, double[] e, double sign) {
        double[] sum = new double[x.length];
        Arrays.setAll(sum, c -> x[c] + sign * e[c]);
        return sum;
    }

    @Test
    void rubinsRules() {
        var pooled =
                MultipleImputation.of(List.of("u1"), new double[][] {{1}, {2}, {3}}, new double[][] {{.5}, {.5}, {2}});
        assertThat(pooled.mean()).containsExactly(2);
        assertThat(pooled.within()).containsExactly(1);
        assertThat(pooled.between()).containsExactly(of(1), EXACT);
        assertThat(pooled.total()).containsExactly(of(1 + 4 / 3d), EXACT);
        refused("engine.impute.copies", () -> MultipleImputation.of(List.of("u1"), new double[1][1], new double[1][1]));
    }

    @Test
    void drawsDifferAndStayWithinTheGroup() {
        DataTable gaps = Fixtures.columns(of(1, 2, 3, NA, 100, 200, NA), of(1, 2.5, 3, 4, 101, 199, 150));
        Map<String, String> groups =
                Map.of("u1", "a", "u2", "a", "u3", "a", "u4", "a", "u5", "b", "u6", "b", "u7", "b");
        var recipe = new Recipe(
                List.of(new Preparation.Impute(new Imputation.None())),
                IndexTree.flat("index", gaps.indicators()),
                AggregationPlan.of(new WeightedMean.Arithmetic()),
                Ties.MIN);
        for (int seed = 0; seed < 20; seed++) {
            DataTable filled = new Imputation.ByDonor(groups, seed).apply(gaps).table();
            assertThat(filled.value(3, 0)).isIn(1d, 2d, 3d);
            assertThat(filled.value(6, 0)).isIn(100d, 200d);
        }
        List<Imputation> draws = List.of(
                new Imputation.ByNormalDraw(500, 1e-6, 1),
                new Imputation.ByNormalDraw(500, 1e-6, 2),
                new Imputation.ByNormalDraw(500, 1e-6, 3));
        var pooled = MultipleImputation.of(recipe, gaps, draws);
        assertThat(pooled.between()[0]).isZero();
        assertThat(pooled.between()[3]).isPositive();
        assertThat(pooled.mean()[6]).isBetween(130.0, 170.0);
    }
}
