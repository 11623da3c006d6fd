package io.govatlas.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What recomputing the chain of attempts has shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptsVerification(
        @Schema(description = "Whether every row is as it was written")
        boolean intact,

        @Schema(description = "Rows in order") long entries,

        @Schema(description = "Hash of the last row that is in order, SHA-256 in hexadecimal")
        String head,

        @Schema(description = "Position of the first row that is missing, altered or relinked")
        Long firstBroken) {

    static AttemptsVerification of(Iterator<Attempt> rows) {
        long entries = 0;
        String head = Attempt.GENESIS;
        while (rows.hasNext()) {
            Attempt row = rows.next();
            if (row.seq() != entries + 1
                    || !row.digest().equals(row.hash())
                    || !row.previous().equals(head)) {
                return new AttemptsVerification(false, entries, head, entries + 1);
            }
            entries++;
            head = row.hash();
        }
        return new AttemptsVerification(true, entries, head, null);
    }
}
