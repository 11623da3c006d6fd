package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RanksTest {

    @ParameterizedTest
    @CsvSource({
        "MIN, 1, 2, 2, 4",
        "MAX, 1, 3, 3, 4",
        "AVERAGE, 1, 2.5, 2.5, 4",
        "DENSE, 1, 2, 2, 3",
        "IN_ORDER, 1, 2, 3, 4"
    })
    void tiesAsNamed(Ties ties, double first, double second, double third, double last) {
        assertThat(Ranks.descending(of(9, NA, 5, 5, 1), ties)).containsExactly(first, NA, second, third, last);
    }

    @Test
    void edges() {
        assertThat(Ranks.descending(of(), Ties.MIN)).isEmpty();
        assertThat(Ranks.descending(of(NA), Ties.MIN)).containsExactly(NA);
        assertThat(Ranks.descending(of(0.0, -0.0), Ties.MIN)).containsExactly(1, 1);
        assertThat(Ranks.descending(of(4, 4, 4), Ties.MIN)).containsExactly(1, 1, 1);
        assertThat(Ranks.descending(of(.12341, .12344, .12339), Ties.MIN, 4)).containsExactly(1, 1, 1);
    }
}
