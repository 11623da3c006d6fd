package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.EXACT;
import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.engine.BenefitOfTheDoubt.Shares;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void equalAndGivenAddUpToOne() {
        assertThat(Weights.equal(4).values()).containsExactly(.25, .25, .25, .25);
        assertThat(Weights.given(1, 3).values()).containsExactly(.25, .75);
        refused("engine.weights.not-usable", () -> Weights.given(1, -1));
        refused("engine.weights.all-zero", () -> Weights.given(0, 0));
    }

    @Test
    void consistentComparisonsGiveTheirWeightsBack() {
        var ahp = AnalyticHierarchy.of(new double[][] {{1, 2, 4}, {.5, 1, 2}, {.25, .5, 1}});
        assertThat(ahp.weights()).containsExactly(of(4 / 7d, 2 / 7d, 1 / 7d), EXACT);
        assertThat(ahp.lambda()).isCloseTo(3, EXACT);
        assertThat(ahp.consistent()).isTrue();
    }

    @Test
    void contradictoryComparisonsAreFlagged() {
        var circle = AnalyticHierarchy.of(new double[][] {{1, 9, 1 / 9d}, {1 / 9d, 1, 9}, {9, 1 / 9d, 1}});
        assertThat(circle.consistent()).isFalse();
        // λ of a circle of a is 1 + a + 1/a
        assertThat(circle.consistencyRatio()).isCloseTo((1 + 9 + 1 / 9d - 3) / 2 / .58, Offset.offset(1e-9));
        refused("engine.weights.ahp-not-reciprocal", () -> AnalyticHierarchy.of(new double[][] {{1, 2}, {2, 1}}));
        refused("engine.weights.ahp-not-reciprocal", () -> AnalyticHierarchy.of(new double[][] {{1, NA}, {2, 1}}));
        refused(
                "engine.pca.opposed",
                () -> PrincipalComponents.of(new double[][] {{1, 2, 3}, {2, 5, 1}})
                        .weights());
        refused("engine.weights.ahp-size", () -> AnalyticHierarchy.of(new double[0][0]));
    }

    @Test
    void principalComponentsOfTwoIndicatorsAreKnown() {
        double[][] columns = {{1, 2, 3, 4, NA}, {2, 1, 4, 3, 9}};
        var pca = PrincipalComponents.of(columns); // r = .6
        assertThat(pca.eigenvalues()).containsExactly(of(1.6, .4), EXACT);
        assertThat(pca.explained()).containsExactly(of(.8, .2), EXACT);
        assertThat(pca.weights().values()).containsExactly(of(.5, .5), EXACT);
        assertThat(pca.kaiser()).isEqualTo(1);
        assertThat(pca.units()).isEqualTo(4);
        assertThat(pca.kmo()).isCloseTo(.5, EXACT);
    }

    @Test
    void negativePrincipalWeightsAreReported() {
        double[][] columns = {{1, 2, 3, 4, 5}, {1, 2, 3, 5, 4}, {5, 4, 3, 1, 2}};
        assertThat(PrincipalComponents.of(columns).weights().findings())
                .extracting(Finding::key)
                .containsExactly("engine.weights.pca-negative");
        refused("engine.pca.constant-indicator", () -> PrincipalComponents.of(new double[][] {{1, 1}, {1, 2}}));
        refused("engine.pca.too-few-units", () -> PrincipalComponents.of(new double[][] {{1, NA}, {1, 2}}));
    }

    @Test
    void benefitOfTheDoubt() {
        // the third unit lies on the line between the first two, the fourth half way to it
        double[][] columns = {{4, 0, 2, 1, NA}, {0, 4, 2, 1, NA}};
        var free = BenefitOfTheDoubt.of(columns, Shares.FREE);
        assertThat(free.scores()).containsExactly(of(1, 1, 1, .5, NA), EXACT);
        var bounded = BenefitOfTheDoubt.of(new double[][] {{4, 2}, {1, 2}}, new Shares(.4, .6));
        assertThat(bounded.scores()[1]).isCloseTo(1 / 1.1, EXACT); // shares .4 and .6 are binding
        double part = bounded.weights()[0][0] * 4 / bounded.scores()[0];
        assertThat(part).isBetween(.4 - 1e-9, .6 + 1e-9);
        refused("engine.weights.shares", () -> new Shares(.6, .4));
        refused("engine.weights.doubt-negative", () -> BenefitOfTheDoubt.of(new double[][] {{-1}}, Shares.FREE));
        refused(
                "engine.weights.doubt-no-solution",
                () -> BenefitOfTheDoubt.of(new double[][] {{1, 2}, {2, 1}}, new Shares(.6, .7)));
    }

    @Test
    void optimisedWeightsReachTheirTarget() {
        DataTable table = Fixtures.scattered(40, 3);
        double[][] columns = {table.column(0), table.column(1), table.column(2)};
        double[] known = new WeightedMean.Arithmetic().combine(columns, of(.5, .3, .2));
        double[] target = new double[3];
        for (int q = 0; q < 3; q++) {
            target[q] = Correlation.PEARSON.of(columns[q], known);
        }
        var aim = new OptimisedWeights.Aim.Importance(target);
        var result = OptimisedWeights.of(columns, new WeightedMean.Arithmetic(), aim);
        assertThat(result.weights()).containsExactly(of(.5, .3, .2), Offset.offset(1e-5));
        assertThat(result.importance()).containsExactly(Weights.given(target).values(), Offset.offset(1e-7));
        assertThat(java.util.Arrays.stream(result.weights())).allMatch(w -> w > 0);
        var most = OptimisedWeights.of(columns, new WeightedMean.Arithmetic(), new OptimisedWeights.Aim.Information());
        double[] equal = new WeightedMean.Arithmetic().combine(columns, of(1, 1, 1));
        double atEqual = 0;
        for (double[] column : columns) {
            atEqual += 1 - Correlation.PEARSON.of(column, equal);
        }
        assertThat(most.miss()).isLessThan(atEqual);
        refused(
                "engine.weights.length",
                () -> OptimisedWeights.of(
                        columns, new WeightedMean.Arithmetic(), new OptimisedWeights.Aim.Importance(of(1))));
    }
}
