package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.CellStatus.IMPUTED;
import static io.govatlas.comparison.engine.CellStatus.MISSING;
import static io.govatlas.comparison.engine.CellStatus.OBSERVED;
import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.columns;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.engine.Imputation.ByCentre;
import io.govatlas.comparison.engine.Imputation.ByExpectationMaximisation;
import io.govatlas.comparison.engine.Imputation.ByGroup;
import io.govatlas.comparison.engine.Imputation.ByRegression;
import io.govatlas.comparison.engine.Imputation.Centre;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ImputationTest {

    private static final DataTable TABLE = columns(of(1, 2, NA, 9));

    @Test
    void noneLeavesTheGap() {
        var result = new Imputation.None().apply(TABLE);
        assertThat(result.table().column(0)).containsExactly(1, 2, NA, 9);
        assertThat(result.status()[2][0]).isEqualTo(MISSING);
    }

    @Test
    void meanAndMedianFillItAndSaySo() {
        var mean = new ByCentre(Centre.MEAN).apply(TABLE);
        assertThat(mean.table().column(0)).containsExactly(1, 2, 4, 9);
        assertThat(mean.status()).isDeepEqualTo(new CellStatus[][] {{OBSERVED}, {OBSERVED}, {IMPUTED}, {OBSERVED}});
        assertThat(new ByCentre(Centre.MEDIAN).apply(TABLE).table().column(0)).containsExactly(1, 2, 2, 9);
    }

    @Test
    void groupsFillFromTheirOwnAndAnEmptyGroupIsReported() {
        DataTable table = columns(of(1, 3, NA, NA, 8));
        var result =
                new ByGroup(Centre.MEAN, Map.of("u1", "x", "u2", "x", "u3", "x", "u4", "y", "u5", "z")).apply(table);
        assertThat(result.table().column(0)).containsExactly(1, 3, 2, NA, 8);
        assertThat(result.findings()).containsExactly(Finding.of("engine.impute.empty-group", "q1", "y"));
        var median =
                new ByGroup(Centre.MEDIAN, Map.of("u1", "x", "u2", "x", "u3", "x", "u4", "x", "u5", "x")).apply(table);
        assertThat(median.table().column(0)).containsExactly(1, 3, 3, 3, 8);
        refused("engine.impute.no-group", () -> new ByGroup(Centre.MEAN, Map.of("u1", "x")).apply(table));
    }

    @Test
    void aColumnWithoutDataStaysMissing() {
        assertThat(new ByCentre(Centre.MEAN).apply(columns(of(NA, NA))).table().column(0))
                .containsExactly(NA, NA);
    }

    @Test
    void regressionFollowsTheLine() {
        DataTable table = columns(of(1, 2, 3, 4, NA), of(3, 5, NA, 9, NA));
        var result = new ByRegression(List.of("q1")).apply(table);
        assertThat(result.table().value(2, 1)).isCloseTo(7, Offset.offset(1e-12));
        assertThat(result.table().value(4, 1)).isNaN();
        var constant = new ByRegression(List.of("q1")).apply(columns(of(2, 2, 2), of(1, 2, NA)));
        assertThat(constant.findings()).containsExactly(Finding.of("engine.impute.regression-not-identified", "q2"));
    }

    @Test
    void expectationMaximisationAgreesWithTheClosedFormForOneGap() {
        // with gaps in one of two variables the maximum-likelihood line is least squares on the complete pairs
        DataTable table = columns(of(1, 2, 3, 4, 5, 6), of(1.1, 1.9, 3.2, 3.8, 5.1, NA));
        double line = new ByRegression(List.of("q1")).apply(table).table().value(5, 1);
        var result = new ByExpectationMaximisation(10_000, 1e-13).apply(table);
        assertThat(result.table().value(5, 1)).isCloseTo(line, Offset.offset(1e-8));
        assertThat(result.status()[5][1]).isEqualTo(IMPUTED);
        refused("engine.impute.em-not-converged", () -> new ByExpectationMaximisation(1, 0).apply(table));
        refused(
                "engine.impute.em-constant",
                () -> new ByExpectationMaximisation(9, 1e-6).apply(columns(of(1, 1, 1), of(1, 2, NA))));
    }

    @Test
    void panelsFillFromOtherYearsAndKeepTheYear() {
        Panel panel = new Panel(List.of(2010, 2012, 2016, 2020), List.of(year(NA), year(2), year(NA), year(6)));
        var linear = new PanelImputation.Linear().apply(panel);
        assertThat(linear.panel().pooled(0)).containsExactly(2, 2, 4, 6);
        assertThat(linear.source()[2][0][0]).isEqualTo(2012);
        var latest = new PanelImputation.Latest(3).apply(panel);
        assertThat(latest.panel().pooled(0)).containsExactly(NA, 2, NA, 6);
        assertThat(latest.source()[0][0][0]).isEqualTo(PanelImputation.NO_SOURCE);
        assertThat(new PanelImputation.Latest(4).apply(panel).panel().pooled(0)).containsExactly(NA, 2, 2, 6);
        refused("engine.panel.order", () -> new Panel(List.of(2, 2), List.of(year(1), year(1))));
    }

    private static DataTable year(double value) {
        return columns(of(value));
    }
}
