package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether like is compared with like, and where not, why. */
@Schema(description = "Whether like is compared with like, and where not, why")
public record Comparability(
        @Schema(description = "The best that can be said of the row as a whole")
        Verdict verdict,

        List<Reason> reasons) {

    /** What a comparison is worth. */
    @Schema(name = "ComparabilityVerdict")
    public enum Verdict {
        @JsonProperty("comparable")
        COMPARABLE,
        @JsonProperty("qualified")
        QUALIFIED,
        @JsonProperty("refused")
        REFUSED
    }

    /** What stands against a comparison. */
    @Schema(name = "ComparabilityCode")
    public enum Code {
        /** A nation beside a province. */
        @JsonProperty("tiers-differ")
        TIERS_DIFFER,
        /** A government beside one of its cases or models. */
        @JsonProperty("part-and-whole")
        PART_AND_WHOLE,
        @JsonProperty("years-apart")
        YEARS_APART,
        @JsonProperty("editions-differ")
        EDITIONS_DIFFER,
        @JsonProperty("definitions-differ")
        DEFINITIONS_DIFFER,
        /** A figure given for one thing that is the figure of another. */
        @JsonProperty("definitions-mixed")
        DEFINITIONS_MIXED,
        /** A figure that a better statement contradicts. */
        @JsonProperty("value-contradicted")
        VALUE_CONTRADICTED
    }

    /** One thing that stands against it. */
    @Schema(name = "ComparabilityReason")
    public record Reason(
            Code code,

            @Schema(description = "What follows for these subjects: the level difference is qualified, or not drawn")
            Verdict verdict,

            @Schema(description = "Ids of the subjects") List<String> subjects,
            @Schema(description = "Ids of the statements") List<String> statements,
            LocalizedText text) {}
}
