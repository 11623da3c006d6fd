package io.govatlas.comparison.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule: the evidence it looks for at a subject and at its peers, the condition over the facts that come of it, and the
 * conclusion in both languages. In its texts {@code {subject}}, {@code {peers}} and the like stand for facts.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What has to be found at a subject and its peers, under which condition, and what then follows")
public record Rule(
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @Schema(description = "Place among the rules, from 1") @NotNull @Min(1) @Max(999)
        Integer order,

        @NotNull @Valid LocalizedText name,
        @NotNull RuleKind kind,
        @NotNull Dimension dimension,

        @Schema(description = "Whose subjects it speaks about") @NotNull
        Side subjects,

        @NotNull Severity severity,

        @Schema(description = "What counts at the subject") @NotNull @Valid
        Selector subjectEvidence,

        @Schema(description = "What counts at the peers") @NotNull @Valid
        Selector peerEvidence,

        @Schema(description = "What at the subject speaks against the conclusion") @Valid
        Selector subjectCounter,

        @Schema(description = "What at the peers speaks against the conclusion") @Valid
        Selector peerCounter,

        @Schema(
                description = "CEL expression over the facts, true where the conclusion holds",
                examples = "peersShowing >= 2 && gap >= 1.0")
        @NotNull
        @Size(max = 1000)
        String condition,

        @Schema(description = "The conclusion in a few words") @NotNull @Valid
        LocalizedText title,

        @Schema(description = "The conclusion in full") @NotNull @Valid
        LocalizedText text,

        @Schema(description = "What to do; lessons have at least one") @Size(max = 10)
        List<@NotNull @Valid LocalizedText> recommendations)
        implements Content {

    public Rule {
        recommendations = recommendations == null ? List.of() : recommendations;
    }

    @Override
    public RuleSummary listed() {
        return new RuleSummary(slug, order, name, kind, dimension, severity);
    }

    @Override
    public void check(Faults faults) {
        Condition.check(condition, faults);
        if (kind == RuleKind.LESSON && recommendations.isEmpty()) {
            faults.at("/recommendations", "jakarta.validation.constraints.NotEmpty.message");
        }
    }

    /** A concept that does not exist would match nothing, and nobody would notice. */
    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        refer(references, "subjectEvidence", subjectEvidence);
        refer(references, "peerEvidence", peerEvidence);
        refer(references, "subjectCounter", subjectCounter);
        refer(references, "peerCounter", peerCounter);
        return references;
    }

    private static void refer(List<Reference> references, String member, Selector selector) {
        List<String> concepts = selector == null ? List.of() : selector.concepts();
        for (int i = 0; i < concepts.size(); i++) {
            references.add(new Reference("concepts", concepts.get(i), "/" + member + "/concepts/" + i));
        }
    }
}
