package io.govatlas.comparison.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of loading a table. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What came of loading a table")
public record ImportReport(
        @Schema(description = "Whether it was only to be found out what would happen")
        boolean dryRun,

        @Schema(description = "Whether anything was stored: not in a dry run, not with a fault, not without news")
        boolean stored,

        @Schema(
                description = "Position in the ledger from which on the figures are current; absent where nothing was"
                        + " stored",
                examples = "a42")
        String position,

        @Schema(description = "Rows read, without the header")
        long rows,

        @Schema(description = "Figures there were none of before")
        long added,

        @Schema(description = "Figures that replace a different one")
        long changed,

        @Schema(description = "Figures that are current as they are")
        long unchanged,

        @Schema(description = "Rows that say that a value is missing")
        long missing,

        @Schema(description = "How many faults there are in all")
        long faultCount,

        @Schema(description = "The first 1000 faults, in the order of the rows")
        List<ImportFault> faults) {

    static ImportReport of(boolean dryRun, Long seq, ObservationReader reader, Load.Difference difference) {
        return new ImportReport(
                dryRun,
                seq != null,
                seq == null ? null : "a" + seq,
                reader.rows(),
                difference.added(),
                difference.changed(),
                difference.unchanged(),
                reader.missing(),
                reader.findings().count(),
                reader.findings().listed());
    }
}
