package io.govatlas.platform.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static void check(String from, String to) {
        Faults faults = new Faults();
        new Period(from, to).check("/period", faults);
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n));
    }

    @ParameterizedTest
    @CsvSource({
        "2011, 2014",
        "2011, 2011",
        "2011-05, 2011",
        "2011, 2011-05",
        "2011-05-31, 2011-05",
        "2011-12-31, 2012",
        "2011, ",
        ", 2011-05",
    })
    void inOrder(String from, String to) {
        assertThatCode(() -> check(from, to)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2012, 2011", "2011-06, 2011-05", "2011-05-02, 2011-05-01", "2012-01, 2011", "2012, 2011-12-31", ", "})
    void emptyOrBackwards(String from, String to) {
        Assertions.assertThatThrownBy(() -> check(from, to))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.describe()).contains("/period"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011", "2011-01", "2011-12", "2011-01-31", "0001"})
    void dates(String text) {
        assertThat(text).matches(Period.FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11",
                "2011-0",
                "2011-00",
                "2011-13",
                "2011-1-1",
                "2011-01-00",
                "2011-01-32",
                "2011/01",
                "MMXI",
                "2011 "
            })
    void noDates(String text) {
        assertThat(text).doesNotMatch(Period.FORMAT);
    }
}
