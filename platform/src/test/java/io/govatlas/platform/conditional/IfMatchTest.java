package io.govatlas.platform.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    private static void assertRefused(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v17\"", "  \"v17\" "})
    void ours(String header) {
        assertThat(IfMatch.of(header)).isEqualTo(new IfMatch(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    @NullSource
    void missing(String header) {
        assertRefused(ProblemType.PRECONDITION_REQUIRED, () -> IfMatch.of(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "v17", "W/\"v17\"", "\"17\"", "\"v-1\"", "\"v1\", \"v2\"", "\"v9999999999999999999\""})
    void foreign(String header) {
        assertRefused(ProblemType.INVALID_REQUEST, () -> IfMatch.of(header));
    }

    @Test
    void staleOrCurrent() {
        assertThatCode(() -> new IfMatch(17).requireCurrent(17)).doesNotThrowAnyException();
        assertRefused(ProblemType.STALE_VERSION, () -> new IfMatch(17).requireCurrent(18));
    }
}
