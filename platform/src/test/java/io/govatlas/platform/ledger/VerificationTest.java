package io.govatlas.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private static List<LedgerRow> chain(int length) {
        List<LedgerRow> rows = new ArrayList<>();
        String previous = Link.GENESIS;
        for (int seq = 1; seq <= length; seq++) {
            rows.add(hashed(seq, "ada", previous));
            previous = rows.get(seq - 1).hash();
        }
        return rows;
    }

    private static LedgerRow hashed(long seq, String actor, String previous) {
        return row(seq, actor, previous, row(seq, actor, previous, "").digest());
    }

    private static LedgerRow row(long seq, String actor, String previous, String hash) {
        return new LedgerRow(seq, AT, actor, null, null, null, "cases", "a", 1, "EDITED", "{}", previous, hash);
    }

    private static Verification verify(List<LedgerRow> rows, long latest) {
        return Verification.of(rows.iterator(), latest);
    }

    @Test
    void emptyChainIsIntact() {
        assertThat(verify(List.of(), 0)).isEqualTo(new Verification(true, 0, Link.GENESIS, null));
    }

    @Test
    void intactChain() {
        List<LedgerRow> rows = chain(5);
        assertThat(verify(rows, 5))
                .isEqualTo(new Verification(true, 5, rows.get(4).hash(), null));
    }

    @Test
    void alteredRow() {
        List<LedgerRow> rows = chain(5);
        LedgerRow third = rows.get(2);
        rows.set(2, row(3, "eve", third.previous(), third.hash()));

        Verification found = verify(rows, 5);

        assertThat(found.firstBroken()).isEqualTo(new Verification.Break(3, "altered"));
        assertThat(found.head()).isEqualTo(rows.get(1).hash());
    }

    @Test
    void removedRow() {
        List<LedgerRow> rows = chain(5);
        rows.remove(2);
        assertThat(verify(rows, 5).firstBroken()).isEqualTo(new Verification.Break(3, "missing"));
    }

    @Test
    void firstRowRemoved() {
        List<LedgerRow> rows = chain(3);
        rows.remove(0);
        assertThat(verify(rows, 3).firstBroken()).isEqualTo(new Verification.Break(1, "missing"));
    }

    @Test
    void rowRewrittenWithAHashThatFits() {
        List<LedgerRow> rows = chain(5);
        rows.set(2, hashed(3, "eve", rows.get(1).hash()));
        assertThat(verify(rows, 5).firstBroken()).isEqualTo(new Verification.Break(4, "relinked"));
    }

    @Test
    void endCutOff() {
        assertThat(verify(chain(4), 5).firstBroken()).isEqualTo(new Verification.Break(5, "missing"));
    }
}
