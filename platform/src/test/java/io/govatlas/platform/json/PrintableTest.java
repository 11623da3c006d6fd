package io.govatlas.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "数字政府", "line\nend\r\n\ttab", "\uD83D\uDE00", "a\uD83D\uDE00b"})
    @NullAndEmptySource
    void printable(String text) {
        assertThat(Printable.test(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "a\0b",
                "\u0007",
                "\u001F",
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D",
                "\uD83Dx",
                "\uD83D\uD83D\uDE00"
            })
    void unprintable(String text) {
        assertThat(Printable.test(text)).isFalse();
    }
}
