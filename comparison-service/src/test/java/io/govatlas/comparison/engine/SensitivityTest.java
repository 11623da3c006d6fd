package io.govatlas.comparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final Sensitivity.Design DESIGN = Sensitivity.Design.of(4_096, 1);

    /** {@code sin a + 7 sin² b + .1 c⁴ sin a} on [−π, π]. */
    private static double ishigami(double[] u) {
        double[] x = java.util.Arrays.stream(u).map(v -> Math.PI * (2 * v - 1)).toArray();
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    @Test
    void goldenIshigami() {
        double[] first = {.3139, .4424, 0};
        double[] total = {.5576, .4424, .2437};
        for (long seed : new long[] {1, 2, 3}) {
            var result = Sensitivity.of(
                    List.of("a", "b", "c"),
                    SensitivityTest::ishigami,
                    Sensitivity.Design.of(4_096, seed),
                    Workers.CALLER,
                    Progress.NONE);
            for (int i = 0; i < 3; i++) {
                var index = result.indices().get(i);
                assertThat(index.first().value()).isCloseTo(first[i], within(.04));
                assertThat(index.total().value()).isCloseTo(total[i], within(.04));
                assertThat(index.first().value())
                        .isBetween(index.first().low(), index.first().high());
                assertThat(index.total().value())
                        .isBetween(index.total().low(), index.total().high());
            }
            assertThat(result.runs()).isEqualTo(4_096 * 5);
        }
    }

    @Test
    void sameBitsOnAnyNumberOfThreads() {
        var one = Sensitivity.of(
                List.of("a", "b", "c"), SensitivityTest::ishigami, DESIGN, Workers.CALLER, Progress.NONE);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var four = Sensitivity.of(
                    List.of("a", "b", "c"), SensitivityTest::ishigami, DESIGN, new Workers(pool, 4), Progress.NONE);
            assertThat(four).isEqualTo(one);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aConstantResultHasNoIndices() {
        var result = Sensitivity.of(List.of("a"), u -> 0.1, DESIGN, Workers.CALLER, Progress.NONE);
        assertThat(result.variance()).isZero();
        assertThat(result.indices().get(0).first().value()).isNaN();
        assertThat(result.indices().get(0).total().value()).isNaN();
        assertThat(result.findings()).containsExactly(Finding.of("engine.sensitivity.no-variance"));
    }

    @Test
    void anInputThatDoesNothingHasNoShare() {
        DataTable table = Fixtures.scattered(20, 4);
        var experiment = new Experiment(
                UncertaintyTest.recipe(table),
                table,
                List.of(
                        new Input.WeightNoise("weight", Set.of("q1"), 1),
                        new Input.Choice("nothing", List.of(new Alternative.AsIs(), new Alternative.AsIs()))));
        for (var target : List.of(
                new Sensitivity.Target.MeanShift(),
                new Sensitivity.Target.ScoreOf("u3"),
                new Sensitivity.Target.RankOf("u3"))) {
            var result =
                    Sensitivity.of(experiment, target, Sensitivity.Design.of(512, 1), Workers.CALLER, Progress.NONE);
            assertThat(result.indices().get(0).total().value()).isCloseTo(1, within(.1));
            assertThat(result.indices().get(1).first().value()).isZero();
            assertThat(result.indices().get(1).total().value()).isZero();
        }
    }

    @Test
    void refusesAUnitWithoutAScore() {
        DataTable table = Fixtures.rows(Fixtures.of(1, 2), Fixtures.of(3, 4), Fixtures.of(Fixtures.NA, Fixtures.NA));
        var recipe = UncertaintyTest.recipe(table);
        var experiment = new Experiment(recipe, table, List.of(Input.WeightNoise.ofAll("w", .1)));
        Fixtures.refused(
                "engine.sensitivity.no-result",
                () -> Sensitivity.of(
                        experiment, new Sensitivity.Target.RankOf("u3"), DESIGN, Workers.CALLER, Progress.NONE));
        Fixtures.refused(
                "engine.data.unknown-unit",
                () -> Sensitivity.of(
                        experiment, new Sensitivity.Target.RankOf("u9"), DESIGN, Workers.CALLER, Progress.NONE));
        Fixtures.refused("engine.sensitivity.base", () -> Sensitivity.Design.of(1, 1));
    }
}
