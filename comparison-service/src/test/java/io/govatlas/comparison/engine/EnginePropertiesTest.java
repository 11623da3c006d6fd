package io.govatlas.comparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for any data. */
class EnginePropertiesTest {

    private static final AggregationPlan ARITHMETIC = AggregationPlan.of(new WeightedMean.Arithmetic());

    /** Whole numbers, so that no two scores differ by less than rounding could blur. */
    @Provide
    Arbitrary<DataTable> tables() {
        Arbitrary<double[][]> cells = Combinators.combine(
                        Arbitraries.integers().between(3, 12),
                        Arbitraries.integers().between(2, 6),
                        Arbitraries.longs())
                .as((n, m, seed) -> {
                    var random = new SplittableRandom(seed);
                    double[][] columns = new double[m][n];
                    for (double[] column : columns) {
                        Arrays.setAll(column, c -> 1 + random.nextInt(1_000));
                    }
                    return columns;
                });
        return cells.map(Fixtures::columns);
    }

    static List<Normalisation> affine() {
        return List.of(new Normalisation.MinMax(0, 100), new Normalisation.ZScore(0, 1, Spread.SAMPLE));
    }

    private static Recipe recipe(DataTable table, Normalisation normalisation, AggregationPlan plan) {
        return new Recipe(
                List.of(new Preparation.Normalise(normalisation, Map.of())),
                IndexTree.flat("index", table.indicators()),
                plan,
                Ties.MIN);
    }

    @Property(tries = 200)
    void ranksDoNotDependOnUnitsOfMeasurement(
            @ForAll("tables") DataTable table,
            @ForAll @DoubleRange(min = 0.01, max = 1_000) double factor,
            @ForAll @DoubleRange(min = -1_000, max = 1_000) double shift) {
        double[][] changed = table.columns();
        changed[0] = Arrays.stream(changed[0]).map(v -> factor * v + shift).toArray();
        for (Normalisation each : affine()) {
            double[] before =
                    recipe(table, each, ARITHMETIC).run(table).composite().index();
            double[] after = recipe(table, each, ARITHMETIC)
                    .run(table.withColumns(changed))
                    .composite()
                    .index();
            for (int c = 0; c < before.length; c++) {
                for (int k = 0; k < before.length; k++) {
                    if (Math.abs(before[c] - before[k]) > 1e-7) { // a tie may fall either way by a last digit
                        assertThat(after[c] > after[k]).isEqualTo(before[c] > before[k]);
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void turningAnIndicatorAroundAndItsDirectionTooChangesNothing(
            @ForAll("tables") DataTable table, @ForAll @DoubleRange(min = -2_000, max = 2_000) double low) {
        double[] x = table.column(0);
        double[] flipped = Arrays.stream(x).map(v -> -v).toArray();
        List<Normalisation> same = List.of(
                new Normalisation.MinMax(1, 7),
                new Normalisation.ZScore(2, 3, Spread.POPULATION),
                new Normalisation.DistanceToMaximum(),
                new Normalisation.PercentileRank(Ties.MIN),
                new Normalisation.Borda(Ties.MIN),
                new Normalisation.AscendingRank(Ties.MIN),
                new Normalisation.AboveBelowMean(0.1),
                new Normalisation.PercentileBands(List.of(0.25, 0.75), List.of(0d, 50d, 100d)));
        for (Normalisation each : same) {
            assertThat(each.apply(x, Direction.LOWER_IS_BETTER).values())
                    .containsExactly(
                            each.apply(flipped, Direction.HIGHER_IS_BETTER).values());
        }
        var posts = new Normalisation.Goalposts(low, low + 500, 100);
        var turned = new Normalisation.Goalposts(-low - 500, -low, 100);
        assertThat(posts.apply(x, Direction.LOWER_IS_BETTER).values())
                .containsExactly(
                        turned.apply(flipped, Direction.HIGHER_IS_BETTER).values());
        var bounds = new Normalisation.FixedBounds(low, low + 500, 100);
        var turnedBounds = new Normalisation.FixedBounds(-low - 500, -low, 100);
        assertThat(bounds.apply(x, Direction.LOWER_IS_BETTER).values())
                .containsExactly(
                        turnedBounds.apply(flipped, Direction.HIGHER_IS_BETTER).values());
        var target = new Normalisation.DistanceToTarget(low, Normalisation.Cap.AT_ONE);
        assertThat(target.apply(x, Direction.LOWER_IS_BETTER).values())
                .containsExactly(new Normalisation.DistanceToTarget(-low, Normalisation.Cap.AT_ONE)
                        .apply(flipped, Direction.HIGHER_IS_BETTER)
                        .values());
    }

    @Property(tries = 200)
    void contributionsAddUpToTheGap(@ForAll("tables") DataTable table) {
        IndexTree tree = IndexTree.flat("index", table.indicators());
        DataTable normalised = recipe(table, new Normalisation.MinMax(1, 100), ARITHMETIC)
                .run(table)
                .normalised();
        Assume.that(Arrays.stream(normalised.columns())
                .flatMapToDouble(Arrays::stream)
                .noneMatch(Double::isNaN));
        for (WeightedMean mean :
                List.of(new WeightedMean.Arithmetic(), new WeightedMean.Geometric(), new WeightedMean.Harmonic())) {
            var plan = AggregationPlan.of(mean);
            var explanation = Explanation.of(Composite.of(normalised, tree, plan), plan, "u1", "u2");
            double sum = explanation.contributions().stream()
                    .mapToDouble(Explanation.Contribution::contribution)
                    .sum();
            assertThat(sum).isCloseTo(explanation.gap(), within(1e-12));
        }
    }

    @Property(tries = 200)
    void theReversingChangeReverses(@ForAll("tables") DataTable table) {
        DataTable normalised = recipe(table, new Normalisation.MinMax(0, 100), ARITHMETIC)
                .run(table)
                .normalised();
        Assume.that(Arrays.stream(normalised.columns())
                .flatMapToDouble(Arrays::stream)
                .noneMatch(Double::isNaN));
        IndexTree tree = IndexTree.flat("index", table.indicators());
        Composite composite = Composite.of(normalised, tree, ARITHMETIC);
        double[] scores = composite.index();
        Assume.that(scores[0] > scores[1]);
        double[] u1 = normalised.row(0);
        double[] u2 = normalised.row(1);
        double most = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < u1.length; q++) {
            most = Math.max(most, u2[q] - u1[q]);
        }
        Assume.that(most > 1e-3);
        var change = ReversingChange.of(composite, ARITHMETIC, "u1", "u2", 1e-6);
        double[] after = Composite.of(normalised, change.in(tree), ARITHMETIC).index();
        assertThat(after[1] - after[0]).isCloseTo(1e-6, within(1e-9));
        assertThat(Arrays.stream(change.to()).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(change.to()).min().orElseThrow()).isNotNegative();
    }

    @Property(tries = 20)
    void intervalsNarrowAsTheNoiseGoes(@ForAll("tables") DataTable table, @ForAll @LongRange(min = 1) long seed) {
        double before = Double.MAX_VALUE;
        for (double share : new double[] {1, 0.3, 0.03, 0}) {
            var experiment = new Experiment(
                    recipe(table, new Normalisation.ZScore(0, 1, Spread.SAMPLE), ARITHMETIC),
                    table,
                    List.of(Input.WeightNoise.ofAll("weights", share)));
            double width =
                    Uncertainty.of(experiment, Sampling.of(400, seed), Workers.CALLER, Progress.NONE).units().stream()
                            .mapToDouble(unit -> unit.high() - unit.low())
                            .sum();
            assertThat(width).isLessThanOrEqualTo(before + 1e-9);
            before = width;
        }
        assertThat(before).isZero();
    }

    /** The score lies between those of the values that are there; a 0 for the missing one would pull it down. */
    @Property(tries = 200)
    void aMissingValueIsNoZero(@ForAll("tables") DataTable table) {
        double[][] columns = table.columns();
        columns[0][0] = Double.NaN;
        DataTable gap = table.withColumns(columns);
        double score = recipe(gap, new Normalisation.FixedBounds(0, 1, 1), ARITHMETIC)
                .run(gap)
                .composite()
                .index()[0];
        double[] rest = Moments.valid(gap.row(0));
        assertThat(score).isCloseTo(Moments.mean(rest), within(1e-9));
        columns[0][0] = 0;
        DataTable zero = table.withColumns(columns);
        assertThat(recipe(zero, new Normalisation.FixedBounds(0, 1, 1), ARITHMETIC)
                        .run(zero)
                        .composite()
                        .index()[0])
                .isLessThan(score);
    }
}
