package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.PRINTED_6;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.engine.Transform.LogCoinTool;
import io.govatlas.comparison.engine.Treatment.Outcome;
import io.govatlas.comparison.engine.Treatment.TransformOf;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TreatmentTest {

    private static final double[] X = DoubleStream.concat(
                    DoubleStream.iterate(1, v -> v + 1).limit(10), DoubleStream.of(30, 100))
            .toArray();

    @Test
    void goldenMomentsAndWinsorisation() {
        assertThat(Moments.skew(X)).isCloseTo(3.063241, PRINTED_6);
        assertThat(Moments.kurtosis(X)).isCloseTo(9.741391, PRINTED_6);
        var treated = Treatment.coinr().apply(X);
        assertThat(treated.outcome()).isEqualTo(Outcome.WINSORISED);
        assertThat(treated.movedCount()).isEqualTo(1);
        assertThat(treated.values()[11]).isEqualTo(30);
        assertThat(Moments.skew(treated.values())).isCloseTo(1.712038, PRINTED_6);
        assertThat(Moments.kurtosis(treated.values())).isCloseTo(1.815781, PRINTED_6);
    }

    @Test
    void goldenLogarithms() {
        double[] log = LogCoinTool.MIRRORED.apply(X);
        assertThat(log[0]).isCloseTo(-0.01005, PRINTED_6);
        assertThat(log[1]).isCloseTo(0.688135, PRINTED_6);
        assertThat(log[10]).isCloseTo(3.400864, PRINTED_6);
        assertThat(log[11]).isCloseTo(4.60507, PRINTED_6);
        double[] gii = new Transform.LogInnovationIndex().apply(X);
        assertThat(gii[0]).isZero();
        assertThat(gii[1]).isCloseTo(0.693147, PRINTED_6);
        assertThat(gii[10]).isCloseTo(3.401197, PRINTED_6);
        assertThat(gii[11]).isCloseTo(4.60517, PRINTED_6);
    }

    @Test
    void transformsTheOriginalIfWinsorisingIsNotEnough() {
        var once = new Treatment(2, 3.5, 0, LogCoinTool.MIRRORED, TransformOf.ORIGINAL).apply(X);
        assertThat(once.outcome()).isEqualTo(Outcome.TRANSFORMED);
        assertThat(once.movedCount()).isZero();
        assertThat(once.values()).containsExactly(LogCoinTool.MIRRORED.apply(X));
    }

    @Test
    void treatsALongLowerTailAsTheMirrorOfAnUpperOne() {
        double[] mirrored = Arrays.stream(X).map(v -> -v).toArray();
        var treated = Treatment.coinr().apply(mirrored);
        assertThat(treated.values()[11]).isEqualTo(-30);
        double[] log = LogCoinTool.MIRRORED.apply(mirrored);
        double[] expected =
                Arrays.stream(LogCoinTool.MIRRORED.apply(X)).map(v -> -v).toArray();
        assertThat(log).containsExactly(expected);
    }

    @Test
    void withoutMirrorALowerTailHasTheFormulaOfAnUpperOne() {
        double[] mirrored = Arrays.stream(X).map(v -> -v).toArray();
        double[] log = new LogCoinTool(LogCoinTool.LowerTail.AS_IT_IS).apply(mirrored);
        assertThat(log[11]).isCloseTo(Math.log(0.99), PRINTED_6);
        assertThat(log[0]).isCloseTo(Math.log(99.99), PRINTED_6);
        assertThat(new LogCoinTool(LogCoinTool.LowerTail.AS_IT_IS).apply(X))
                .containsExactly(LogCoinTool.MIRRORED.apply(X));
    }

    @Test
    void winsorisingAloneKeepsWhatItReached() {
        var treated = new Treatment(0.5, 0.1, 1, new Transform.None(), TransformOf.ORIGINAL).apply(X);
        assertThat(treated.outcome()).isEqualTo(Outcome.WINSORISED_IN_VAIN);
        assertThat(treated.movedCount()).isEqualTo(1);
        assertThat(treated.values()[11]).isEqualTo(30);
        assertThat(treated.values()[10]).isEqualTo(30);
    }

    @Test
    void tiedExtremesMoveTogetherEvenBeyondTheMaximum() {
        double[] x = DoubleStream.concat(Arrays.stream(new double[60]), DoubleStream.of(1, 2, 100, 100))
                .toArray();
        for (int c = 0; c < 60; c++) {
            x[c] = c % 3 / 3d;
        }
        var treated = new Treatment(2, 3.5, 1, new Transform.BoxCox(0), TransformOf.WINSORISED).apply(x);
        assertThat(treated.movedCount()).isEqualTo(2);
    }

    @Test
    void boxCoxStartsAtOne() {
        assertThat(new Transform.BoxCox(0).apply(of(5, NA))).containsExactly(0, NA);
        assertThat(new Transform.BoxCox(2).apply(of(5, 6))).containsExactly(0, 1.5);
        refused("engine.treat.maximum-not-above-one", () -> new Transform.LogInnovationIndex().apply(of(0, 1)));
    }

    @Test
    void leavesAloneWhatCannotBeTested() {
        for (double[] x : new double[][] {{}, {NA}, {1, 2, 900}, {7, 7, 7, 7, 7}}) {
            var treated = Treatment.coinr().apply(x);
            assertThat(treated.values()).containsExactly(x);
            assertThat(treated.outcome()).isEqualTo(Outcome.NOT_TESTABLE);
        }
    }
}
