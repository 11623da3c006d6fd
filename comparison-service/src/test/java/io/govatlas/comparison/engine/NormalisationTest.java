package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Direction.HIGHER_IS_BETTER;
import static io.govatlas.comparison.engine.Direction.LOWER_IS_BETTER;
import static io.govatlas.comparison.engine.Fixtures.EXACT;
import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.PRINTED_6;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.engine.Normalisation.*;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalisationTest {

    private static final double[] Y = {0.2, 0.5, NA, 0.9};

    @Test
    void goldenNumbers() {
        printed(new MinMax(0, 100), 0, 42.857143, NA, 100);
        printed(new ZScore(0, 1, Spread.SAMPLE), -0.949158, -0.094916, NA, 1.044074);
        printed(new PercentileRank(Ties.MIN), 0, .5, NA, 1);
        printed(new DistanceToTarget(.8, Cap.AT_ONE), 0, .5, NA, 1);
        printed(new Goalposts(.1, .8, 100), 14.285714, 57.142857, NA, 100);
    }

    @Test
    void theOtherMethods() {
        printed(new FixedBounds(0, 1, 10), 2, 5, NA, 9);
        printed(new DistanceToMaximum(), 0, .428571, NA, 1);
        printed(new DistanceToReference(.5, Cap.NONE), 0, 1, NA, 2.333333);
        printed(new DistanceToReference(.5, Cap.AT_ONE), 0, 1, NA, 1);
        printed(new FractionOfMaximum(), .222222, .555556, NA, 1);
        printed(new AscendingRank(Ties.MIN), 1, 2, NA, 3);
        printed(new Borda(Ties.MIN), 0, 1, NA, 2);
        printed(new AroundReference(.5), 60 * (.2 - .15) / .7 + 70, 100, NA, 70 + 60 * .75 / .7);
        double n = Math.sqrt(2 / 3d); // the same deviations over n instead of n − 1
        printed(new ZScore(50, 10, Spread.POPULATION), 50 - 9.49158 / n, 50 - .94916 / n, NA, 50 + 10.44074 / n, 1e-4);
    }

    @Test
    void lowerIsBetterInItsOwnForm() {
        double[] x = {1, 2, 5};
        assertThat(new DistanceToTarget(2, Cap.NONE).apply(x, LOWER_IS_BETTER).values())
                .containsExactly(of(4 / 3d, 1, 0), EXACT);
        assertThat(new Goalposts(2, 4, 100).apply(x, LOWER_IS_BETTER).values()).containsExactly(100, 100, 0);
        assertThat(new FractionOfMaximum().apply(x, LOWER_IS_BETTER).values()).containsExactly(1, .5, .2);
        assertThat(new FixedBounds(0, 10, 1).apply(x, LOWER_IS_BETTER).values()).containsExactly(of(.9, .8, .5), EXACT);
    }

    static Stream<Normalisation> methods() {
        return Stream.of(
                new MinMax(1, 100),
                new FixedBounds(-3, 8, 10),
                new Goalposts(2, 5, 100),
                new ZScore(0, 1, Spread.SAMPLE),
                new ZScore(0, 1, Spread.POPULATION),
                new DistanceToTarget(20, Cap.AT_ONE),
                new DistanceToMaximum(),
                new DistanceToReference(30, Cap.NONE),
                new AscendingRank(Ties.MIN),
                new Borda(Ties.AVERAGE),
                new PercentileRank(Ties.MIN),
                new AroundReference(40));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void flippingTheDataIsTheSameAsFlippingTheMethod(Normalisation method) {
        double[] x = Fixtures.scattered(20, 1).column(0);
        double[] flipped = Arrays.stream(x).map(v -> -v).toArray();
        assertThat(method.mirrored().apply(flipped, HIGHER_IS_BETTER).values())
                .containsExactly(method.apply(x, LOWER_IS_BETTER).values(), EXACT);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void missingStaysMissingAndNothingElseBecomesIt(Normalisation method) {
        double[] x = Fixtures.scattered(9, 1).column(0);
        x[4] = NA;
        var result = method.apply(x, HIGHER_IS_BETTER);
        assertThat(Moments.valid(result.values())).hasSize(8);
        assertThat(result.values()[4]).isNaN();
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void extremeInputNeverGivesAnInfinity(Normalisation method) {
        for (double[] x : new double[][] {{}, {NA, NA}, {3}, {20, 20, 20}, {0, 0, NA}, {-5, 5}}) {
            for (Direction direction : Direction.values()) {
                assertThat(Arrays.stream(method.apply(x, direction).values())).noneMatch(v -> Double.isInfinite(v));
            }
        }
    }

    @Test
    void aConstantIndicatorIsUndefinedAndSaysSo() {
        double[] x = {.1, .1, .1};
        for (Normalisation method : new Normalisation[] {new MinMax(0, 1), new ZScore(0, 1, Spread.POPULATION)}) {
            var result = method.apply(x, HIGHER_IS_BETTER);
            assertThat(result.values()).containsExactly(NA, NA, NA);
            assertThat(result.findings()).containsExactly(Finding.of("engine.normalise.undefined", 3));
        }
        assertThat(new PercentileRank(Ties.MIN).apply(x, HIGHER_IS_BETTER).values())
                .containsExactly(0, 0, 0);
    }

    @Test
    void theFramePoolsYears() {
        double[] pooled = {0, 10, NA};
        assertThat(new MinMax(0, 1).apply(of(5, NA), pooled, HIGHER_IS_BETTER).values())
                .containsExactly(.5, NA);
    }

    @Test
    void refusesWhatTheMethodCannotTake() {
        refused("engine.normalise.bounds", () -> new Goalposts(1, 1, 100));
        refused("engine.normalise.bounds", () -> new FixedBounds(NA, 1, 100));
        refused("engine.normalise.needs-positive", () -> new FractionOfMaximum().apply(of(-1, 2), HIGHER_IS_BETTER));
        refused("engine.normalise.needs-positive", () -> new FractionOfMaximum().apply(of(0, 2), LOWER_IS_BETTER));
    }

    private static void printed(Normalisation method, double a, double b, double c, double d) {
        assertThat(method.apply(Y, HIGHER_IS_BETTER).values()).containsExactly(of(a, b, c, d), PRINTED_6);
    }

    private static void printed(Normalisation method, double a, double b, double c, double d, double within) {
        assertThat(method.apply(Y, HIGHER_IS_BETTER).values()).containsExactly(of(a, b, c, d), Offset.offset(within));
    }
}
