package io.govatlas.comparison.transfers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.RelationType;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subject could adopt on a dimension, the most fitting first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a subject could adopt on a dimension, the most fitting first")
record Transfers(
        SubjectSummary subject,
        Dimension dimension,

        @Schema(description = "The subject's level; absent where none is supported")
        Integer level,

        AsOf asOf,

        @Schema(description = "How many there are; the first are shown")
        int total,

        List<Transfer> transfers) {

    /** One practice of another government that is ahead. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Transfer", description = "One practice of another government that is ahead")
    record Transfer(
            @Schema(description = "The case or model") SubjectSummary practice,

            @Schema(description = "The country or province it belongs to")
            SubjectSummary area,

            @Schema(description = "Level of the practice, or of its area where it has none of its own")
            int level,

            @Schema(description = "Levels ahead of the subject; absent where its level is not known")
            Integer ahead,

            Start start,

            @Schema(description = "What the practice is, the most reliable first")
            List<CitedStatement> statements,

            List<Precondition> preconditions,

            @Schema(description = "Ids of the preconditions that are not met or not known to be")
            List<String> missing,

            List<Adoption> adoptions,

            @Schema(description = "Problems that were met with the like elsewhere")
            List<CitedStatement> risks,

            @Schema(description = "Cases or models of the other side that work on the same concepts")
            List<SubjectSummary> counterparts,

            @Schema(description = "Why it stands where it stands in the list")
            LocalizedText why) {}

    /** From where the other started, and how far it came. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TransferStart", description = "From where the other started, and how far it came")
    record Start(
            @Schema(description = "Whether it started about where the subject is now")
            boolean similar,

            @Schema(description = "Its level when first known")
            Integer fromLevel,

            @Schema(description = "Levels risen since") Integer risen,
            @Schema(description = "Years it took") Integer years,

            @Schema(description = "Indicator whose figures say how fast it moves")
            String indicator,

            @Schema(description = "Its change per year, in the unit of the indicator")
            Double trend) {}

    /** Something a practice presupposes, held against what is known of the subject. */
    @Schema(name = "TransferPrecondition", description = "What a practice presupposes, checked against the subject")
    record Precondition(
            CitedStatement statement,

            @Schema(description = "Whether it is stated as a precondition; otherwise it was in place where it works")
            boolean stated,

            Status status,

            @Schema(description = "Statements about the subject that say so")
            List<CitedStatement> evidence) {}

    /** Whether a precondition is there. */
    @Schema(name = "PreconditionStatus")
    enum Status {
        @JsonProperty("met")
        MET,
        @JsonProperty("not-met")
        NOT_MET,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** Who took it from whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Adoption", description = "Who took it from whom")
    record Adoption(
            @Schema(description = "Address of the one that took it")
            String by,

            @Schema(description = "Address of the one it was taken from")
            String from,

            RelationType type,
            LocalizedText note) {}
}
