package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.concepts.ConceptSummary;
import io.govatlas.comparison.insights.Insight;
import io.govatlas.comparison.insights.RuleError;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Rank;
import io.govatlas.platform.knowledge.Standing;
import io.govatlas.platform.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison as answered and kept. */
@Schema(description = "A comparison as answered and kept")
public record Comparison(
        @Schema(description = "Names it for good: the same question at the same position has the same id")
        String id,

        Instant createdAt,
        AsOf asOf,

        @Schema(description = "Whether cells show all statements, or only those that results use")
        ComparisonRequest.Values values,

        List<SubjectSummary> subjects,
        List<Row> rows,

        @Schema(description = "What is missing, so that silence is not read as a finding")
        List<Gap> gaps,

        @Schema(description = "What follows, by rules, with the whole chain behind it")
        List<Insight> insights,

        @Schema(description = "Rules that could not be applied; nothing follows from them either way")
        List<RuleError> errors) {

    /** One dimension of the matrix. */
    @Schema(name = "ComparisonRow")
    public record Row(
            Dimension dimension,
            LocalizedText name,
            Comparability comparability,
            List<Cell> cells,
            List<Difference> differences) {}

    /** What is known of one subject on one dimension. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ComparisonCell", description = "What is known of one subject on one dimension")
    public record Cell(
            @Schema(description = "Id of the subject") String subject,

            @Schema(description = "Level of the rubric; absent where nothing supports one")
            Integer level,

            @Schema(description = "Name of that level in the rubric")
            LocalizedText levelName,

            @Schema(description = "Id of the statement that gives the level")
            String levelFrom,

            @Schema(description = "The most reliable first") List<CitedStatement> statements,

            @Schema(description = "Where several statements say different things of one thing")
            List<Contradiction> contradictions) {}

    /** Several statements of one thing that do not agree. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Contradiction", description = "Several statements of one thing that do not agree")
    public record Contradiction(
            ContradictionKind kind,

            @Schema(description = "Id of the statement that results use; absent where none may be relied on")
            String best,

            @Schema(description = "All of them, the most reliable first")
            List<Version> versions) {}

    /** One of the statements that do not agree. */
    @Schema(name = "ContradictingVersion")
    public record Version(
            @Schema(description = "Id of the statement") String statement, Rank rank, Standing standing) {}

    /** On what statements do not agree. */
    public enum ContradictionKind {
        @JsonProperty("level")
        LEVEL,
        @JsonProperty("figure")
        FIGURE,
        @JsonProperty("correction")
        CORRECTION
    }

    /** How two subjects differ on one dimension. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Difference", description = "How two subjects differ on one dimension")
    public record Difference(
            DifferenceKind kind,

            @Schema(description = "What such a difference is called on this dimension")
            LocalizedText type,

            @Schema(description = "Id of the first subject") String a,

            @Schema(description = "Id of the second subject")
            String b,

            @Schema(description = "Level of a less level of b; absent unless both are known")
            Integer levelGap,

            @Schema(description = "Concepts both emphasise") List<ConceptSummary> shared,

            @Schema(description = "Concepts only a emphasises")
            List<ConceptSummary> onlyA,

            @Schema(description = "Concepts only b emphasises")
            List<ConceptSummary> onlyB,

            LocalizedText text,

            @Schema(description = "Ids of the statements it rests on")
            List<String> statements) {}

    /** Something that is not known. */
    @Schema(name = "Gap", description = "Something that is not known")
    public record Gap(Dimension dimension, String subject, GapKind kind, LocalizedText text) {}
}
