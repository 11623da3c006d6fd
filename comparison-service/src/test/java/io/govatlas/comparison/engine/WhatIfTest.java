package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.govatlas.comparison.engine.TargetSeeking.Bounds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Leaving indicators out, turning a ranking around, and reaching a target. */
class WhatIfTest {

    private static final AggregationPlan ARITHMETIC = AggregationPlan.of(new WeightedMean.Arithmetic());
    private static final DataTable TABLE = Fixtures.rows(of(10, 80, 30), of(60, 20, 40), of(5, 15, 25), of(50, 90, NA));
    private static final IndexTree FLAT = IndexTree.flat("index", TABLE.indicators());

    @Test
    void leavingOutIsAWeightOfZero() {
        var result = new Recipe(List.of(), FLAT, ARITHMETIC, Ties.MIN).run(TABLE);
        var without = LeaveOneOut.of(result);
        assertThat(without.ranks()).containsExactly(2, 2, 4, 1);
        assertThat(without.omissions().get(1).ranks()).containsExactly(3, 1, 4, 1);
        assertThat(without.omissions().get(1).change()).containsExactly(1, -1, 0, 0);
        assertThat(without.omissions().get(1).meanAbsoluteChange()).isEqualTo(0.5);
        assertThat(LeaveOneOut.of(result, List.of("q1")).omissions()).hasSize(1);
    }

    @Test
    void aGroupGoesWithItsOnlyIndicator() {
        IndexTree nested = IndexTree.of(List.of(
                IndexNode.root("index"),
                IndexNode.of("a", "index", 1),
                IndexNode.of("q1", "a", 1),
                IndexNode.of("q2", "index", 1)));
        var result = new Recipe(List.of(), nested, ARITHMETIC, Ties.MIN).run(TABLE);
        assertThat(LeaveOneOut.of(result).omissions().get(0).ranks()).containsExactly(2, 3, 4, 1);
        IndexTree one = IndexTree.flat("index", List.of("q1"));
        var alone = new Recipe(List.of(), one, ARITHMETIC, Ties.MIN).run(TABLE);
        refused("engine.leave-out.nothing-left", () -> LeaveOneOut.of(alone));
    }

    @Test
    void theReversingChangeIsTheFormulaWhereNoWeightBecomesNegative() {
        IndexTree tree = FLAT.withWeights(of(1, 1, 2, 1)); // q2 weighs most: u1 is ahead
        var composite = Composite.of(TABLE, tree, ARITHMETIC);
        var change = ReversingChange.of(composite, ARITHMETIC, "u1", "u2", 0);
        double[] delta = {-50, 60, -10};
        double[] w = {.25, .5, .25};
        double square = 2500 + 3600 + 100;
        for (int q = 0; q < 3; q++) {
            assertThat(change.to()[q] - w[q]).isCloseTo(-15 * delta[q] / square, within(1e-12));
        }
        double[] after = Composite.of(TABLE, change.in(tree), ARITHMETIC).index();
        assertThat(after[0]).isCloseTo(after[1], within(1e-12));
        var ahead = ReversingChange.of(composite, ARITHMETIC, "u1", "u2", 0.5);
        double[] reversed = Composite.of(TABLE, ahead.in(tree), ARITHMETIC).index();
        assertThat(reversed[1] - reversed[0]).isCloseTo(0.5, within(1e-12));
    }

    /** Checked against all points of a grid. */
    @Test
    void theReversingChangeSolvesTheQuadraticProgrammeWhereOneWould() {
        DataTable table = Fixtures.rows(of(100, 99, 0), of(0, 0, 10));
        IndexTree tree = FLAT.withWeights(of(1, .05, .75, .2));
        var change = ReversingChange.of(Composite.of(table, tree, ARITHMETIC), ARITHMETIC, "u1", "u2", 0);
        assertThat(change.to()[0]).isZero();
        assertThat(Arrays.stream(change.to()).sum()).isCloseTo(1, within(1e-12));
        assertThat(99 * change.to()[1] - 10 * change.to()[2]).isCloseTo(0, within(1e-10));
        for (double a = 0; a <= 0.1; a += 0.001) {
            double b = (10 * (1 - a) - 100 * a) / 109; // on the line where both are equal
            double c = 1 - a - b;
            if (b >= 0) {
                double size = Math.sqrt(Math.pow(a - .05, 2) + Math.pow(b - .75, 2) + Math.pow(c - .2, 2));
                assertThat(size).isGreaterThanOrEqualTo(change.size() - 1e-12);
            }
        }
    }

    @Test
    void refusesWhatCannotBeReversed() {
        var composite = Composite.of(TABLE, FLAT, ARITHMETIC);
        refused("engine.reverse.dominated", () -> ReversingChange.of(composite, ARITHMETIC, "u1", "u3", 0));
        refused("engine.reverse.not-ahead", () -> ReversingChange.of(composite, ARITHMETIC, "u3", "u1", 0));
        refused("engine.reverse.missing", () -> ReversingChange.of(composite, ARITHMETIC, "u4", "u1", 0));
        refused("engine.reverse.margin", () -> ReversingChange.of(composite, ARITHMETIC, "u1", "u3", -1));
        var geometric = AggregationPlan.of(new WeightedMean.Geometric());
        refused("engine.reverse.not-arithmetic", () -> ReversingChange.of(composite, geometric, "u1", "u2", 0));
    }

    @Test
    void aTargetIsReachedAlongTheWeights() {
        IndexTree tree = FLAT.withWeights(of(1, 1, 2, 1));
        var composite = Composite.of(TABLE, tree, ARITHMETIC); // u3 has 15
        var free = Map.of("q1", new Bounds(0, 100), "q2", new Bounds(0, 100), "q3", new Bounds(0, 100));
        var seek = TargetSeeking.ofScore(composite, ARITHMETIC, "u3", 30, free);
        assertThat(seek.reached()).isCloseTo(30, within(1e-9)).isGreaterThanOrEqualTo(30);
        assertThat(seek.moves().stream().mapToDouble(m -> m.to() - m.from()).toArray())
                .containsExactly(of(10, 20, 10), within(1e-9));
        var tight = TargetSeeking.ofScore(
                composite, ARITHMETIC, "u3", 30, Map.of("q1", new Bounds(0, 100), "q2", new Bounds(0, 20)));
        assertThat(tight.moves().get(1).to()).isEqualTo(20);
        assertThat(tight.moves().get(0).to()).isCloseTo(55, within(1e-9));
        assertThat(TargetSeeking.ofScore(composite, ARITHMETIC, "u3", 10, free).moves())
                .isEmpty();
    }

    @Test
    void aTargetOnACurvedScoreIsReachedWhereTheCurveTouches() {
        var plan = AggregationPlan.of(new WeightedMean.Geometric());
        DataTable table = Fixtures.rows(of(4, 9), of(8, 8));
        var composite = Composite.of(table, IndexTree.flat("index", table.indicators()), plan);
        var seek = TargetSeeking.ofRank(
                composite, plan, "u1", 1, Map.of("q1", new Bounds(1, 100), "q2", new Bounds(1, 100)));
        assertThat(seek.reached()).isGreaterThanOrEqualTo(seek.target()).isCloseTo(8, within(1e-9));
        double best = Double.MAX_VALUE;
        for (double x = 4; x < 10; x += 1e-4) {
            best = Math.min(best, Math.hypot(x - 4, Math.max(0, 64 / x - 9)));
        }
        assertThat(seek.size()).isCloseTo(best, within(1e-4));
        assertThat(seek.size()).isLessThanOrEqualTo(best + 1e-9);
    }

    @Test
    void refusesTargetsThatCannotBe() {
        var composite = Composite.of(TABLE, FLAT, ARITHMETIC);
        var bounds = Map.of("q1", new Bounds(0, 20));
        refused("engine.target.out-of-reach", () -> TargetSeeking.ofScore(composite, ARITHMETIC, "u3", 90, bounds));
        refused("engine.target.rank", () -> TargetSeeking.ofRank(composite, ARITHMETIC, "u3", 9, bounds));
        refused(
                "engine.target.not-an-indicator",
                () -> TargetSeeking.ofScore(composite, ARITHMETIC, "u3", 9, Map.of("index", new Bounds(0, 1))));
        refused("engine.target.bounds", () -> new Bounds(2, 1));
        refused("engine.target.not-finite", () -> TargetSeeking.ofScore(composite, ARITHMETIC, "u3", NA, bounds));
        var median = AggregationPlan.of(new OrderedMean.Median());
        refused("engine.target.not-smooth", () -> TargetSeeking.ofScore(composite, median, "u3", 9, bounds));
    }
}
