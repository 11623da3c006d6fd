package io.govatlas.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor PLACE = new Cursor(List.of("2026-01-02 03:04:05+00", "数据, \"x\""));

    @Test
    void comesBackAsItWas() {
        assertThat(Cursor.decode(PLACE.encode("query"), "query", 2)).isEqualTo(PLACE);
        assertThat(PLACE.encode("query")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void belongsToItsQueryAndItsOrder() {
        assertInvalid(PLACE.encode("query"), "another", 2);
        assertInvalid(PLACE.encode("query"), "query", 1);
        assertInvalid(PLACE.encode("query"), "query", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "[null,\"x\"]", "\"text\"", "[1,2]", "[[\"a\"]]", "", "["})
    void foreign(String json) {
        assertInvalid(Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)), "query", 1);
    }

    @Test
    void notEvenBase64() {
        assertInvalid("?!", "query", 1);
    }

    private static void assertInvalid(String text, Object query, int size) {
        assertThatThrownBy(() -> Cursor.decode(text, query, size))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_CURSOR));
    }
}
