package io.govatlas.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.govatlas.platform.text.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": {\"b\\u0000\": 1}} | /a",
                "{\"a\": [1, \"\\ud800\"]} | /a/1",
                "{\"a~/\": \"\\u0007\"} | /a~0~1",
                "{\"a\": 1e400} | /a",
                "[0, -1e999] | /1",
                "{\"a\": 9223372036854775808} | /a",
                "\"\\udc00\" | ''",
            })
    void pointsAtWhatCannotBeKept(String body, String pointer) {
        assertThat(refused(body).faults(Language.EN))
                .extracting(Problem.Fault::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "nonsense",
                "{\"a\": 9223372036854775807}",
                "{\"a\": 1e308}",
                "{\"a\": \"\\ud83d\\ude00\"}"
            })
    void leavesTheRestToThoseWhoBindIt(String body) {
        assertThatCode(() -> JsonScan.check(bytes(body))).doesNotThrowAnyException();
    }

    @Test
    void nestingHasAnEnd() {
        assertThatCode(() -> JsonScan.check(bytes("[".repeat(100) + "]".repeat(100))))
                .doesNotThrowAnyException();
        assertThat(refused("[".repeat(101)).faults(Language.EN)).hasSize(1);
    }

    private static ProblemException refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> JsonScan.check(bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
