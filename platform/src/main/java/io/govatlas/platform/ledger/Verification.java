package io.govatlas.platform.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Iterator;
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

    /**
     * Walks along a chain until something is wrong.
     *
     * @param latest the highest position anything names: rows cut off at the end leave it behind
     */
    public static Verification of(Iterator<? extends Link> rows, long latest) {
        long entries = 0;
        String head = Link.GENESIS;
        while (rows.hasNext()) {
            Link row = rows.next();
            String kind = broken(row, entries + 1, head);
            if (kind != null) {
                return new Verification(false, entries, head, new Break(entries + 1, kind));
            }
            entries++;
            head = row.hash();
        }
        return latest > entries
                ? new Verification(false, entries, head, new Break(entries + 1, "missing"))
                : new Verification(true, entries, head, null);
    }

    private static String broken(Link row, long seq, String previous) {
        if (row.seq() != seq) {
            return "missing";
        } else if (!row.digest().equals(row.hash())) {
            return "altered";
        }
        return row.previous().equals(previous) ? null : "relinked";
    }
}
