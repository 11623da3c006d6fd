package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.govatlas.comparison.engine.Explanation.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final IndexTree NESTED = IndexTree.of(List.of(
            IndexNode.root("index"),
            IndexNode.of("a", "index", 2),
            IndexNode.of("b", "index", 1),
            IndexNode.of("q1", "a", 1),
            IndexNode.of("q2", "a", 3),
            IndexNode.of("q3", "b", 1)));
    private static final DataTable TABLE = Fixtures.rows(of(10, 20, 90), of(40, 30, 10), of(7, NA, 50), of(1, 2, NA));

    private static Explanation explain(AggregationPlan plan, String unit, String other) {
        return Explanation.of(Composite.of(TABLE, NESTED, plan), plan, unit, other);
    }

    private static double sum(Explanation explanation) {
        return explanation.contributions().stream()
                .mapToDouble(Explanation.Contribution::contribution)
                .sum();
    }

    @Test
    void arithmeticContributionsAreWeightTimesDifference() {
        var plan = AggregationPlan.of(new WeightedMean.Arithmetic());
        var explanation = explain(plan, "u1", "u2");
        assertThat(explanation.form()).isEqualTo(Form.DIFFERENCE);
        assertThat(explanation.contributions().stream()
                        .mapToDouble(Explanation.Contribution::contribution)
                        .toArray())
                .containsExactly(of(2 / 3d * .25 * -30, 2 / 3d * .75 * -10, 80 / 3d), within(1e-12));
        assertThat(sum(explanation)).isCloseTo(explanation.gap(), within(1e-12));
    }

    @Test
    void geometricContributionsAddUpToTheLogarithmOfTheRatio() {
        var plan = AggregationPlan.of(new WeightedMean.Geometric());
        var explanation = explain(plan, "u1", "u2");
        assertThat(explanation.form()).isEqualTo(Form.LOG_RATIO);
        assertThat(explanation.contributions().get(0).contribution())
                .isCloseTo(2 / 3d * .25 * (Math.log(10) - Math.log(40)), within(1e-12));
        assertThat(sum(explanation)).isCloseTo(explanation.gap(), within(1e-12));
    }

    @Test
    void whatIsMissingForOneCountsWithTheWeightsOfTheOther() {
        for (WeightedMean mean : List.of(new WeightedMean.Arithmetic(), new WeightedMean.Geometric())) {
            var explanation = explain(AggregationPlan.of(mean), "u1", "u3");
            assertThat(sum(explanation)).isCloseTo(explanation.gap(), within(1e-12));
            assertThat(explanation.contributions().get(1).otherWeight()).isZero();
        }
    }

    @Test
    void mixedMeansAreSplitAlongTheirSlopes() {
        for (WeightedMean upper : List.of(
                new WeightedMean.Geometric(),
                new WeightedMean.Harmonic(),
                new WeightedMean.Power(2),
                new WeightedMean.Power(0))) {
            var plan = new AggregationPlan(new WeightedMean.Arithmetic(), Map.of(2, upper), Map.of(), 0);
            var explanation = explain(plan, "u1", "u2");
            assertThat(explanation.form()).isEqualTo(Form.DIFFERENCE);
            assertThat(sum(explanation)).isCloseTo(explanation.gap(), within(1e-12));
            assertThat(explanation.contributions().get(0).contribution()).isNegative();
            assertThat(explanation.contributions().get(2).contribution()).isPositive();
            assertThat(sum(explain(plan, "u2", "u2"))).isZero();
        }
    }

    @Test
    void refusesWhatHasNoParts() {
        refused(
                "engine.explain.not-decomposable",
                () -> explain(AggregationPlan.of(new OrderedMean.Median()), "u1", "u2"));
        refused(
                "engine.explain.missing-for-one",
                () -> explain(AggregationPlan.of(new WeightedMean.Harmonic()), "u1", "u3"));
        refused(
                "engine.data.unknown-unit",
                () -> explain(AggregationPlan.of(new WeightedMean.Arithmetic()), "u1", "x"));
        var strict = new AggregationPlan(new WeightedMean.Arithmetic(), Map.of(), Map.of(), 1);
        refused("engine.explain.no-score", () -> explain(strict, "u1", "u4"));
    }
}
