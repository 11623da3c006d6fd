package io.govatlas.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final Instant LAST = Instant.parse("2026-01-02T03:04:05.000006Z");

    @Test
    void theFirstRowHasTheTimeOfTheClockInMicroseconds() {
        assertThat(Link.timeAfter(null, LAST.plusNanos(7))).isEqualTo(LAST);
    }

    @Test
    void theClockIsBelievedWhileItGoesOn() {
        assertThat(Link.timeAfter(LAST, LAST.plusSeconds(1))).isEqualTo(LAST.plusSeconds(1));
    }

    @Test
    void aClockThatWasSetBackIsNot() {
        assertThat(Link.timeAfter(LAST, LAST.minusSeconds(3_600))).isEqualTo(LAST);
    }
}
