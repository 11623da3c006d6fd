package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration AT_ONCE = Duration.ofMillis(300);

    @Test
    void theWaitDoublesUpToHalfAMinute() {
        BackOff backOff = new BackOff();
        assertThat(IntStream.range(0, 7).mapToLong(i -> backOff.after(AT_ONCE).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void aCalmMinuteIsForgiven() {
        BackOff backOff = new BackOff();
        backOff.after(AT_ONCE);
        backOff.after(AT_ONCE);
        assertThat(backOff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
    }
}
