package io.govatlas.comparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UncertaintyTest {

    private static final DataTable TABLE = Fixtures.scattered(40, 12);
    private static final Experiment EXPERIMENT = new Experiment(
            recipe(TABLE),
            TABLE,
            List.of(
                    Input.WeightNoise.ofAll("weights", 0.25),
                    new Input.Choice(
                            "normalisation",
                            List.of(
                                    new Alternative.AsIs(),
                                    new Alternative.Normalising(new Normalisation.ZScore(100, 10, Spread.SAMPLE)))),
                    new Input.Choice(
                            "aggregation",
                            List.of(
                                    new Alternative.AsIs(),
                                    new Alternative.Aggregating(AggregationPlan.of(new WeightedMean.Geometric()))))));

    static Recipe recipe(DataTable table) {
        return new Recipe(
                List.of(new Preparation.Normalise(new Normalisation.MinMax(1, 100), Map.of())),
                IndexTree.flat("index", table.indicators()),
                AggregationPlan.of(new WeightedMean.Arithmetic()),
                Ties.MIN);
    }

    @Test
    void sameSeedSameBitsOnAnyNumberOfThreads() {
        var one = Uncertainty.of(EXPERIMENT, Sampling.of(3_001, 42), Workers.CALLER, Progress.NONE);
        var pool = Executors.newFixedThreadPool(16);
        try {
            for (int threads : new int[] {2, 3, 16}) {
                var many =
                        Uncertainty.of(EXPERIMENT, Sampling.of(3_001, 42), new Workers(pool, threads), Progress.NONE);
                assertThat(many.units()).isEqualTo(one.units());
                assertThat(many.meanShift()).isEqualTo(one.meanShift());
                assertThat(many.groups()).isEqualTo(one.groups());
                for (int i = 0; i < 40; i++) {
                    for (int j = 0; j < 40; j++) {
                        assertThat(many.preferences().probability(i, j))
                                .isEqualTo((Double) one.preferences().probability(i, j));
                        assertThat(many.acceptability().share(i, j))
                                .isEqualTo(one.acceptability().share(i, j));
                    }
                }
            }
        } finally {
            pool.shutdown();
        }
        var other = Uncertainty.of(EXPERIMENT, Sampling.of(3_001, 43), Workers.CALLER, Progress.NONE);
        assertThat(other.units()).isNotEqualTo(one.units());
    }

    @Test
    void agreesWithRecipesRunOneByOne() {
        int draws = 130;
        var result = Uncertainty.of(EXPERIMENT, Sampling.of(draws, 5), Workers.CALLER, Progress.NONE);
        double[][] ranks = new double[draws][];
        double shift = 0;
        double[] nominal = EXPERIMENT.recipe().run(TABLE).ranks();
        for (int d = 0; d < draws; d++) {
            var stream = new CounterStream(5, d);
            double[] u = {stream.next(), stream.next(), stream.next()};
            Recipe varied = EXPERIMENT.recipe();
            for (int j = 1; j < 3; j++) {
                var choice = (Input.Choice) EXPERIMENT.inputs().get(j);
                varied = choice.alternatives().get(choice.at(u[j])).in(varied);
            }
            double[] weights = new ScoreModel(EXPERIMENT, Progress.NONE).weights(u);
            varied = new Recipe(
                    varied.preparations(), varied.tree().withWeights(weights), varied.aggregation(), Ties.MIN);
            ranks[d] = varied.run(TABLE).ranks();
            for (int c = 0; c < 40; c++) {
                shift += Math.abs(ranks[d][c] - nominal[c]) / 40 / draws;
            }
        }
        assertThat(result.meanShift()).isCloseTo(shift, within(1e-12));
        for (int c = 0; c < 40; c++) {
            int unit = c;
            double[] own = Arrays.stream(ranks).mapToDouble(row -> row[unit]).toArray();
            RankSpread spread = result.units().get(c);
            assertThat(spread.mean()).isCloseTo(Moments.mean(own), within(1e-12));
            assertThat(spread.median()).isEqualTo(Moments.median(own));
            assertThat(spread.low()).isCloseTo(Moments.quantile(own, 0.05), within(1e-12));
            assertThat(spread.high()).isCloseTo(Moments.quantile(own, 0.95), within(1e-12));
            assertThat(spread.nominal()).isEqualTo(nominal[c]);
            assertThat(IntStream.range(0, 40)
                            .mapToDouble(r -> result.acceptability().share(unit, r))
                            .sum())
                    .isCloseTo(1, within(1e-12));
            for (int k = 0; k < 40; k++) {
                int other = k;
                double beats = Arrays.stream(ranks)
                                .filter(row -> row[unit] < row[other])
                                .count()
                        / (double) draws;
                if (c != k) {
                    assertThat(result.preferences().probability(c, k)).isEqualTo(beats);
                }
            }
        }
    }

    @Test
    void noNoiseLeavesEveryRankWhereItIs() {
        var still = new Experiment(recipe(TABLE), TABLE, List.of(Input.WeightNoise.ofAll("weights", 0)));
        var result = Uncertainty.of(still, Sampling.of(100, 1), Workers.CALLER, Progress.NONE);
        assertThat(result.meanShift()).isZero();
        assertThat(result.units())
                .allMatch(unit -> unit.low() == unit.nominal()
                        && unit.high() == unit.nominal()
                        && unit.notDistinguishableFrom().isEmpty());
        assertThat(result.groups()).hasSize(40);
    }

    @Test
    void unitsThatAreEqualCannotBeToldApart() {
        DataTable twins = Fixtures.rows(
                Fixtures.of(1, 2),
                Fixtures.of(5, 5),
                Fixtures.of(5, 5),
                Fixtures.of(9, 9),
                Fixtures.of(Fixtures.NA, Fixtures.NA));
        var result = Uncertainty.of(
                new Experiment(recipe(twins), twins, List.of(Input.WeightNoise.ofAll("w", 0.5))),
                Sampling.of(200, 1),
                Workers.CALLER,
                Progress.NONE);
        assertThat(result.groups()).containsExactly(List.of("u4"), List.of("u2", "u3"), List.of("u1"));
        assertThat(result.units().get(1).notDistinguishableFrom()).containsExactly("u3");
        assertThat(result.units().get(4).nominal()).isNaN();
        assertThat(result.units().get(4).ranked()).isZero();
        assertThat(result.units().get(4).median()).isNaN();
        assertThat(result.preferences().probability(0, 4)).isNaN();
    }

    @Test
    void manyUnitsAreCountedInBandsAndComparedWithNeighboursOnly() {
        var fine = Uncertainty.of(EXPERIMENT, Sampling.of(500, 9), Workers.CALLER, Progress.NONE);
        var coarse = Uncertainty.of(EXPERIMENT, new Sampling(500, 9, 0.95, 10, 10, 3), Workers.CALLER, Progress.NONE);
        assertThat(coarse.findings())
                .containsExactly(
                        Finding.of("engine.uncertainty.near-pairs-only", 3),
                        Finding.of("engine.uncertainty.rank-bands", 4));
        assertThat(coarse.acceptability().bands()).isEqualTo(10);
        for (int c = 0; c < 40; c++) {
            assertThat(coarse.units().get(c).mean())
                    .isEqualTo(fine.units().get(c).mean());
            assertThat(coarse.units().get(c).median())
                    .isCloseTo(fine.units().get(c).median(), within(2.0));
            for (int k = 0; k < 40; k++) {
                double near = coarse.preferences().probability(c, k);
                if (!Double.isNaN(near)) {
                    assertThat(near).isEqualTo(fine.preferences().probability(c, k));
                }
            }
        }
        assertThat(coarse.preferences().complete()).isFalse();
    }

    @Test
    void everyKindOfInputAndAlternativeRuns() {
        double[][] columns = TABLE.columns();
        columns[0][3] = Fixtures.NA;
        columns[1][0] = 1e6;
        DataTable gaps = TABLE.withColumns(columns);
        Map<String, String> groups = new java.util.HashMap<>();
        gaps.units().forEach(unit -> groups.put(unit, unit.endsWith("1") ? "x" : "y"));
        var recipe = new Recipe(
                List.of(
                        new Preparation.Impute(new Imputation.None()),
                        new Preparation.Treat(Treatment.coinr(), Map.of()),
                        new Preparation.Normalise(new Normalisation.MinMax(1, 100), Map.of())),
                IndexTree.flat("index", gaps.indicators()),
                AggregationPlan.of(new WeightedMean.Arithmetic()),
                Ties.MIN);
        var all = new Experiment(
                recipe,
                gaps,
                List.of(
                        new Input.DirichletWeights("dirichlet", 50),
                        new Input.WeightNoise("one", Set.of("q2"), 1),
                        new Input.WeightNoise("two", Set.of("q2", "q3"), 0.5),
                        new Input.Choice(
                                "imputation",
                                List.of(
                                        new Alternative.AsIs(),
                                        new Alternative.Imputing(new Imputation.ByDonor(groups, 1)),
                                        new Alternative.Imputing(new Imputation.ByCentre(Imputation.Centre.MEAN)))),
                        new Input.Choice("treatment", List.of(new Alternative.AsIs(), new Alternative.NotTreating())),
                        new Input.Choice(
                                "weights",
                                List.of(new Alternative.AsIs(), new Alternative.Weighting(Map.of("q1", 0d)))),
                        new Input.Choice(
                                "aggregation",
                                List.of(
                                        new Alternative.AsIs(),
                                        new Alternative.Aggregating(AggregationPlan.of(new Aggregation.Copeland())),
                                        new Alternative.Aggregating(AggregationPlan.of(new OrderedMean.Median())),
                                        new Alternative.Aggregating(new AggregationPlan(
                                                new WeightedMean.Arithmetic(), Map.of(), Map.of(), 0.99))))));
        var result = Uncertainty.of(all, Sampling.of(300, 3), Workers.CALLER, Progress.NONE);
        assertThat(result.units()).allMatch(unit -> unit.low() <= unit.median() && unit.median() <= unit.high());
        assertThat(result.units().get(3).ranked())
                .isBetween(0.5, 0.99); // without imputation .99 of a group is not there
    }

    @Test
    void tellsHowFarItIsAndStops() {
        var steps = new AtomicLong();
        var stop = new Progress() {
            @Override
            public void done(long done, long of) {
                steps.set(done);
            }

            @Override
            public boolean cancelled() {
                return steps.get() > 0;
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Uncertainty.of(EXPERIMENT, Sampling.of(100_000, 1), Workers.CALLER, stop));
        assertThat(steps.get()).isBetween(1L, 1_000L);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        Fixtures.refused("engine.experiment.no-input", () -> new Experiment(recipe(TABLE), TABLE, List.of()));
        Fixtures.refused("engine.experiment.noise", () -> Input.WeightNoise.ofAll("w", 1.5));
        Fixtures.refused("engine.experiment.draws", () -> Sampling.of(0, 1));
        Fixtures.refused("engine.experiment.concentration", () -> new Input.DirichletWeights("d", 0));
        Fixtures.refused("engine.experiment.no-alternative", () -> new Input.Choice("c", List.of()));
        Fixtures.refused(
                "engine.experiment.duplicate-input",
                () -> new Experiment(
                        recipe(TABLE),
                        TABLE,
                        List.of(Input.WeightNoise.ofAll("w", 0), Input.WeightNoise.ofAll("w", 0))));
        Fixtures.refused(
                "engine.tree.unknown-node",
                () -> Uncertainty.of(
                        new Experiment(
                                recipe(TABLE), TABLE, List.of(new Input.WeightNoise("w", Set.of("nobody"), 0.1))),
                        Sampling.of(1, 1),
                        Workers.CALLER,
                        Progress.NONE));
        Fixtures.refused(
                "engine.aggregate.value-not-defined",
                () -> Uncertainty.of(
                        new Experiment(
                                recipe(TABLE),
                                TABLE,
                                List.of(
                                        new Input.Choice(
                                                "n",
                                                List.of(new Alternative.Normalising(
                                                        new Normalisation.ZScore(0, 1, Spread.SAMPLE)))),
                                        new Input.Choice(
                                                "a",
                                                List.of(new Alternative.Aggregating(
                                                        AggregationPlan.of(new WeightedMean.Geometric())))))),
                        Sampling.of(1, 1),
                        Workers.CALLER,
                        Progress.NONE));
    }
}
