package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.EXACT;
import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.engine.OrderedMean.*;
import io.govatlas.comparison.engine.PenalisedMean.*;
import io.govatlas.comparison.engine.WeightedMean.*;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AggregationTest {

    private static final double[] Y = {10, 20, 40};
    private static final double[] W = {1, 1, 2};
    private static final Offset<Double> PRINTED_5 = Offset.offset(5.1e-6);

    @Test
    void goldenMeans() {
        assertThat(new Arithmetic().of(Y, W)).isEqualTo(27.5);
        assertThat(new Geometric().of(Y, W)).isCloseTo(23.78414, PRINTED_5);
        assertThat(new Harmonic().of(Y, W)).isCloseTo(20, EXACT);
        assertThat(new Power(2).of(Y, W)).isCloseTo(30.41381, PRINTED_5);
        assertThat(new Power(0).of(Y, W)).isEqualTo(new Geometric().of(Y, W));
    }

    @Test
    void goldenCopeland() {
        double[][] columns = {{3, 2, 1, 2}, {1, 2, 3, 2}, {5, 5, 1, 2}};
        assertThat(new Aggregation.Copeland().combine(columns, of(1, 1, 1))).containsExactly(2, 2, -3, -1);
        assertThat(new Aggregation.Copeland().combine(new double[][] {{1, NA, 2}}, of(1)))
                .containsExactly(-1, NA, 1);
        assertThat(Outranking.dominanceShare(new double[][] {{1, 2, 3}, {1, 2, 0}}, of(1, 1)))
                .isEqualTo(1 / 3d);
    }

    @Test
    void almostEqualWeightsAreATie() {
        double[][] columns = {{1, 0}, {1, 0}, {0, 1}};
        assertThat(new Aggregation.Copeland().combine(columns, of(.1, .2, .3))).containsExactly(0, 0);
    }

    @Test
    void positionsAndPenalties() {
        assertThat(new Median().of(Y, W)).isEqualTo(20);
        assertThat(new Minimum().of(Y, W)).isEqualTo(10);
        assertThat(new Owa(List.of(.5, .3, .2)).of(Y, W)).isCloseTo(28, EXACT);
        assertThat(new Owa(List.of(1d, 0d, 0d)).of(of(10, NA, 40), W)).isCloseTo(40, EXACT);
        assertThat(new Owa(List.of(0d, 0d, 1d)).of(of(10, NA, 40), W)).isCloseTo(10, EXACT);
        double[] z = {90, 110};
        assertThat(new Mpi(Penalty.MINUS, Spread.POPULATION).of(z, of(1, 1))).isCloseTo(99, EXACT);
        assertThat(new Mpi(Penalty.PLUS, Spread.SAMPLE).of(z, of(1, 1))).isCloseTo(102, EXACT);
        assertThat(new Ampi(Penalty.MINUS).of(z, of(1, 1))).isCloseTo(99, EXACT);
        assertThat(new MeanMin(0, 1).of(Y, of(1, 1, 1))).isCloseTo(70 / 3d, EXACT);
        assertThat(new MeanMin(1, 0).of(Y, of(1, 1, 1))).isCloseTo(10, EXACT);
    }

    static Stream<RowAggregation> methods() {
        return Stream.of(
                new Arithmetic(),
                new Geometric(),
                new Harmonic(),
                new Power(3),
                new Median(),
                new Minimum(),
                new Owa(List.of(.2, .2, .6)),
                new Mpi(Penalty.MINUS, Spread.POPULATION),
                new Ampi(Penalty.PLUS),
                new MeanMin(.5, 1));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void missingAndWeightlessChildrenAreDropped(RowAggregation method) {
        double expected = method.of(of(10, 40), of(1, 2));
        if (!(method instanceof Owa)) { // its weights belong to positions
            assertThat(method.of(of(10, NA, 40), W)).isCloseTo(expected, EXACT);
            assertThat(method.of(of(10, 3, 40), of(1, 0, 2))).isCloseTo(expected, EXACT);
        }
        assertThat(method.of(of(NA, NA), of(1, 1))).isNaN();
        assertThat(method.of(of(5, 6), of(0, 0))).isNaN();
        assertThat(method.of(of(7), of(3))).isCloseTo(7, EXACT);
        assertThat(method.of(of(7, 7, 7), W)).isCloseTo(7, EXACT);
    }

    @Test
    void refusesWhatAMeanCannotTake() {
        refused("engine.aggregate.not-defined", () -> new Geometric().of(of(1, 0), of(1, 1)));
        refused("engine.aggregate.not-defined", () -> new Harmonic().of(of(1, -1), of(1, 1)));
        refused("engine.aggregate.not-defined", () -> new Power(.5).of(of(1, -1), of(1, 1)));
        refused("engine.aggregate.exponent", () -> new Power(NA));
        refused("engine.weights.all-zero", () -> new Owa(List.of(0d)));
        refused("engine.weights.length", () -> new Owa(List.of(1d)).of(Y, W));
        refused("engine.aggregate.mean-min", () -> new MeanMin(2, 0));
        assertThat(new Ampi(Penalty.MINUS).of(of(-1, 1), of(1, 1))).isNaN();
    }

    @Test
    void levelsAndNodesMayDiffer() {
        IndexTree tree = IndexTree.of(List.of(
                IndexNode.root("index"),
                IndexNode.of("a", "index", 1),
                IndexNode.of("b", "index", 1),
                IndexNode.of("q1", "a", 1),
                IndexNode.of("q2", "a", 1),
                IndexNode.of("q3", "b", 1),
                IndexNode.of("q4", "b", 1)));
        DataTable table = Fixtures.rows(of(4, 9, 2, 6), of(4, NA, NA, NA));
        var plan = new AggregationPlan(new Arithmetic(), Map.of(1, new Geometric()), Map.of("b", new Minimum()), 0.6);
        Composite composite = Composite.of(table, tree, plan);
        assertThat(composite.of("a")).containsExactly(of(6, NA), EXACT);
        assertThat(composite.index()).containsExactly(of(4, NA), EXACT);
        assertThat(composite.ranks(Ties.MIN)).containsExactly(1, NA);
    }

    @Test
    void aRefusalNamesUnitAndIndicator() {
        DataTable table = Fixtures.rows(of(4, 9), of(4, -1));
        IndexTree tree = IndexTree.flat("index", table.indicators());
        refused(
                "engine.aggregate.value-not-defined",
                () -> Composite.of(table, tree, AggregationPlan.of(new Geometric())));
        refused(
                "engine.data.unknown-indicator",
                () -> Composite.of(
                        table, IndexTree.flat("index", List.of("other")), AggregationPlan.of(new Arithmetic())));
    }

    @Test
    void missingNeverScoresAsZero() {
        DataTable table = Fixtures.rows(of(4, NA), of(4, 0));
        IndexTree tree = IndexTree.flat("index", table.indicators());
        assertThat(Composite.of(table, tree, AggregationPlan.of(new Arithmetic()))
                        .index())
                .containsExactly(4, 2);
    }
}
