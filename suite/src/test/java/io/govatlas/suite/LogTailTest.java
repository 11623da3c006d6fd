package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTailTest {
    @Test
    void stackFramesAreLeftOutAndLongLinesCut() {
        String log = """
                starting
                java.lang.IllegalStateException: no table
                \tat io.govatlas.Some.method(Some.java:1)
                Caused by: java.sql.SQLException: gone
                \t... 12 more
                """ + "x".repeat(500);
        assertThat(LogTail.of(log).strip().lines().map(String::strip))
                .containsExactly(
                        "starting",
                        "java.lang.IllegalStateException: no table",
                        "Caused by: java.sql.SQLException: gone",
                        "x".repeat(300) + " …");
    }

    @Test
    void onlyTheLastLinesAreShown() {
        assertThat(LogTail.of("line\n".repeat(50)).strip().lines()).hasSize(10);
    }
}
