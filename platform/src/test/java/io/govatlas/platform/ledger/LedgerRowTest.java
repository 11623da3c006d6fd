package io.govatlas.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerRowTest {
    private static final String SNAPSHOT = "{\"slug\":\"x-road\",\"name\":{\"zh\":\"数据交换\"}}";

    private static LedgerRow row(String at, String reason, String snapshot) {
        return new LedgerRow(
                7,
                Instant.parse(at),
                "ada",
                null,
                null,
                reason,
                "cases",
                "x-road",
                2,
                "PUBLISHED",
                snapshot,
                Link.GENESIS,
                "its own hash is no part of it");
    }

    /** Computed by another program; a chain that was written once must verify for ever. */
    @Test
    void theDigestNeverChanges() {
        assertThat(row("2026-01-02T03:04:05.123456Z", null, SNAPSHOT).digest())
                .isEqualTo("e8dd9695f0a74a208a4cb7c770634460905139d53212c142ccb728072b4910b2");
    }

    @Test
    void everyMemberCounts() {
        String digest = row("2026-01-02T03:04:05.123456Z", null, SNAPSHOT).digest();
        assertThat(row("2026-01-02T03:04:05.123457Z", null, SNAPSHOT).digest()).isNotEqualTo(digest);
        assertThat(row("2026-01-02T03:04:05.123456Z", "", SNAPSHOT).digest()).isNotEqualTo(digest);
        assertThat(row("2026-01-02T03:04:05.123456Z", null, SNAPSHOT + " ").digest())
                .isNotEqualTo(digest);
        assertThat(row("2026-01-02T03:04:05.123456Z", null, null).digest()).isNotEqualTo(digest);
    }
}
