package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.columns;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {

    @Test
    void missingStaysVisible() {
        assertThat(columns(of(1, NA)).value(1, 0)).isNaN();
    }

    @Test
    void cannotBeChangedFromOutside() {
        double[] mine = {1, 2};
        DataTable table = columns(mine);
        mine[0] = 9;
        table.column(0)[1] = 9;
        assertThat(table.column("q1")).containsExactly(1, 2);
    }

    @Test
    void refusesWhatIsNotATable() {
        refused("engine.data.infinite", () -> columns(of(1, Double.POSITIVE_INFINITY)));
        refused("engine.data.empty", () -> DataTable.ofColumns(List.of(), List.of("q"), new double[1][0]));
        refused("engine.data.duplicate", () -> DataTable.ofRows(List.of("a", "a"), List.of("q"), new double[2][1]));
        refused("engine.data.shape", () -> DataTable.ofRows(List.of("a", "b"), List.of("q"), new double[1][1]));
        refused("engine.data.unknown-indicator", () -> columns(of(1)).column("x"));
    }

    @Test
    void aRefusalNamesTheCell() {
        try {
            columns(of(1, Double.NEGATIVE_INFINITY));
        } catch (EngineException refusal) {
            assertThat(refusal.arguments()).containsExactly("u2", "q1");
        }
    }

    @Test
    void denominatesAndNeverDividesByZero() {
        DataTable table = columns(of(10, 20, 30, NA));
        DataTable people = DataTable.ofColumns(table.units(), List.of("people"), new double[][] {{2, 0, NA, 5}});
        DataTable result = Denomination.apply(table, people, List.of(new Denomination("q1", "people", 100)));
        assertThat(result.column(0)).containsExactly(500, NA, NA, NA);
    }

    @Test
    void screensByCoverage() {
        DataTable table = columns(of(1, NA, 3), of(1, NA, NA), of(0, 2, 3));
        var screened = new Screening(Screening.COINR, Screening.Counted.MISSING).apply(table);
        assertThat(screened.excluded()).containsExactly("u2");
        assertThat(screened.coverage()).containsExactly(1, 1 / 3d, 2 / 3d);
        assertThat(screened.table().units()).containsExactly("u1", "u3");
        assertThat(new Screening(0, Screening.Counted.MISSING, 0.7).apply(table).excluded())
                .containsExactly("u1");
        var strict = new Screening(0.7, Screening.Counted.MISSING_AND_ZERO);
        refused("engine.data.no-unit-left", () -> strict.apply(table));
        refused("engine.screen.minimum", () -> new Screening(NA, Screening.Counted.MISSING));
        refused("engine.screen.minimum", () -> new Screening(0, Screening.Counted.MISSING, 2));
    }

    @Test
    void aUnitWithExactlyTheShareOfFiguresOtherThanZeroStays() {
        double[] row = new double[25];
        Arrays.fill(row, 0, 7, 1);
        DataTable table = Fixtures.rows(row, new double[25]);

        // 7 of 25 are 0.28, though 0.28 times 25 comes out above 7
        assertThat(new Screening(0, Screening.Counted.MISSING, 0.28)
                        .apply(table)
                        .excluded())
                .containsExactly(table.units().get(1));
    }
}
