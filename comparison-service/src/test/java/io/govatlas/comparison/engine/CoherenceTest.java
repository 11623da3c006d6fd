package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoherenceTest {

    private static final double[] X = {1, 2, 3, 4, 5, 6};
    private static final DataTable TABLE =
            Fixtures.columns(X, of(1, 2, 3, 4, 6, 5), of(6, 5, 4, 3, 2, 1.5), of(3, 3, 3, 3, 3, 3));
    private static final AggregationPlan PLAN = AggregationPlan.of(new WeightedMean.Arithmetic());

    @Test
    void namesWhatStandsOut() {
        DataTable sizes = DataTable.ofColumns(TABLE.units(), List.of("people"), new double[][] {{1, 2, 3, 4, 5, 7}});
        var composite = Composite.of(TABLE, IndexTree.flat("index", TABLE.indicators()), PLAN);
        var coherence = Coherence.of(composite, Coherence.Limits.USUAL, sizes);
        assertThat(coherence.findings().stream()
                        .map(f -> f.key() + " " + f.arguments().get(0))
                        .toList())
                .contains(
                        "engine.coherence.size-driven q1",
                        "engine.coherence.redundant q1",
                        "engine.coherence.against-parent q3",
                        "engine.coherence.unreliable index");
        assertThat(coherence.pairs()).hasSize(6);
        assertThat(coherence.links()).hasSize(4);
        assertThat(coherence.links().get(3).withParent().pearson()).isNaN();
        assertThat(coherence.groups().get(0).components()).isNull(); // q4 does not vary
        assertThat(coherence.importance().get(0).nominal()).isEqualTo(0.25);
        assertThat(coherence.sizes()).hasSize(4);
    }

    /** Two columns: {@code α = 4·cov/(var + var + 2·cov)}. */
    @Test
    void alphaIsThatOfTheCovariances() {
        double[] y = {2, 1, 4, 3, 6, 5};
        double cov = 14.5 / 5;
        assertThat(Reliability.cronbach(new double[][] {X, y})).isCloseTo(4 * cov / (7 + 2 * cov), within(1e-12));
        assertThat(Reliability.cronbach(new double[][] {X, X})).isCloseTo(1, within(1e-12));
        assertThat(Reliability.cronbach(new double[][] {X})).isNaN();
        assertThat(Reliability.cronbach(new double[][] {of(1, 1, NA), of(1, 1, 2)}))
                .isNaN();
    }

    @Test
    void theCorrelationRatioSeesWhatIsNotLinear() {
        double[] x = {-3, -2, -1, 1, 2, 3, -3, -2, -1, 1, 2, 3};
        double[] y = {9, 4, 1, 1, 4, 9, 9, 4, 1, 1, 4, 9};
        assertThat(Correlation.PEARSON.of(x, y)).isCloseTo(0, within(1e-12));
        assertThat(CorrelationRatio.of(x, y, 6)).isCloseTo(1, within(1e-12));
        assertThat(CorrelationRatio.of(x, y, 1)).isCloseTo(0, within(1e-12));
        assertThat(CorrelationRatio.of(x, of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
                .isNaN();
        assertThat(CorrelationRatio.of(of(NA), of(1))).isNaN();
    }

    @Test
    void componentsOfAGroup() {
        var composite =
                Composite.of(Fixtures.scattered(60, 4), IndexTree.flat("index", List.of("q1", "q2", "q3", "q4")), PLAN);
        var group = Coherence.of(composite, Coherence.Limits.USUAL).groups().get(0);
        assertThat(group.components().eigenvalues()).hasSize(4);
        assertThat(group.components().kmo()).isBetween(0.0, 1.0);
        assertThat(java.util.Arrays.stream(group.components().eigenvalues()).sum())
                .isCloseTo(4, within(1e-9));
    }

    /** Against counting every pair. */
    @Test
    void kendallCountsTiesOnBothSides() {
        double[] x = Fixtures.scattered(300, 2).column(0);
        double[] y = Fixtures.scattered(300, 2).column(1);
        long balance = 0;
        for (int i = 0; i < 300; i++) {
            x[i] = Math.rint(x[i] / 10);
            y[i] = Math.rint(y[i] / 5);
        }
        long tiedX = 0;
        long tiedY = 0;
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < i; j++) {
                balance += (long) (Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
                tiedX += x[i] != x[j] ? 1 : 0;
                tiedY += y[i] != y[j] ? 1 : 0;
            }
        }
        assertThat(Correlation.KENDALL.of(x, y)).isCloseTo(balance / Math.sqrt((double) tiedX * tiedY), within(1e-12));
    }
}
