package io.govatlas.comparison.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.atlas.CitedFigure;
import io.govatlas.comparison.atlas.CitedSource;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.rules.RuleKind;
import io.govatlas.comparison.rules.Severity;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule concludes about a subject in view of its peers, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a rule concludes about a subject in view of its peers, and why")
public record Insight(
        @Schema(
                description = "Rule and subject, and after ~ the peers where they are not the typical ones;"
                        + " names the insight for good",
                examples = "lesson-strategy:country:CHN")
        String id,

        RuleKind kind,
        Dimension dimension,
        Severity severity,

        @Schema(description = "Id of the subject it is about")
        String subject,

        @Schema(description = "Ids of the peers whose evidence it uses")
        List<String> peers,

        LocalizedText title,
        LocalizedText text,

        @Schema(description = "What to do; empty where the rule concludes a difference only")
        List<LocalizedText> recommendations,

        Sureness sureness,
        Trace trace,

        @Schema(description = "Statements that speak against it, or would support it but may not be relied on")
        List<CitedStatement> counterEvidence,

        @Schema(
                description =
                        "Sources below it that were retracted since; what rested on them alone no longer carries it")
        List<CitedSource> retracted) {

    /** The chain behind an insight. */
    @Schema(
            name = "Trace",
            description = "The chain behind an insight: rule, facts, statements and observations, sources")
    public record Trace(
            AppliedRule rule,
            List<Fact> facts,

            @Schema(description = "Statements about the subject that the rule rests on")
            List<CitedStatement> subjectStatements,

            @Schema(description = "Statements about the peers that the rule rests on")
            List<CitedStatement> peerStatements,

            @Schema(description = "Observations that the facts come from")
            List<CitedFigure> observations,

            @Schema(description = "All their sources, each once")
            List<CitedSource> sources) {}

    /** The rule as it was applied. */
    @Schema(name = "AppliedRule", description = "The rule as it was applied")
    public record AppliedRule(
            String slug,
            @Schema(description = "Revision of the rule") int revision,

            @Schema(description = "Its address in the suite")
            String path,

            LocalizedText name,
            @Schema(description = "The condition that held") String condition) {}

    /** One fact as the condition saw it. */
    @Schema(name = "Fact", description = "One fact as the condition saw it")
    public record Fact(
            String name,

            @Schema(description = "A number, a truth value, or concept codes separated by commas")
            String value) {}
}
