package io.govatlas.platform.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What recomputing the chain has shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        @Schema(description = "Whether every row is as it was written")
        boolean intact,

        @Schema(description = "Rows recomputed") long entries,

        @Schema(description = "Hash of the last row that is in order, SHA-256 in hexadecimal")
        String head,

        @Schema(description = "The first row that is not in order")
        Break firstBroken) {

    /** Where the chain breaks, and how. */
    @Schema(name = "ChainBreak")
    public record Break(
            @Schema(description = "Position at which something is wrong")
            long seq,

            @Schema(
                    description =
                            "altered: the row's content does not have its hash; missing: a row is gone; relinked: it does not follow the row before it")
            String kind) {}

    /** Walks along the chain, one row after the other. */
    static final class Walk {

        private long entries;
        private String head = LedgerRow.GENESIS;
        private Break firstBroken;

        /** @return whether it is worth going on */
        boolean visit(LedgerRow row) {
            if (row.seq() != entries + 1) {
                firstBroken = new Break(entries + 1, "missing");
            } else if (!row.digest().equals(row.hash())) {
                firstBroken = new Break(row.seq(), "altered");
            } else if (!row.previous().equals(head)) {
                firstBroken = new Break(row.seq(), "relinked");
            } else {
                entries++;
                head = row.hash();
            }
            return firstBroken == null;
        }

        /** Stands for a row that cannot be read: its content does not have any hash. */
        LedgerRow unreadable() {
            return new LedgerRow(
                    entries + 1, Instant.EPOCH, "", null, null, null, "", "", 0, "", null, head, "unreadable");
        }

        /** @param latest the highest position any item names: rows cut off at the end leave it behind */
        Verification result(long latest) {
            if (firstBroken == null && latest > entries) {
                firstBroken = new Break(entries + 1, "missing");
            }
            return new Verification(firstBroken == null, entries, head, firstBroken);
        }
    }
}
