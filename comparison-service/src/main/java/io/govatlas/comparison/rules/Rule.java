package io.govatlas.comparison.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.Nearest;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule: the evidence it looks for at a subject and at its peers, the condition over the facts that come of it, and the
 * conclusion in both languages. In its texts {@code {subject}}, {@code {peers}} and the like stand for facts.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What has to be found at a subject and its peers, under which condition, and what then follows")
public record Rule(
        @NotNull @jakarta.validation.constraints.Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @Schema(description = "Place among the rules, from 1") @NotNull @Min(1) @Max(999)
        Integer order,

        @NotNull @Valid LocalizedText name,
        @NotNull RuleKind kind,
        @NotNull Dimension dimension,

        @Schema(description = "Whose subjects it speaks about") @NotNull
        Side subjects,

        @NotNull Severity severity,

        @Schema(description = "What counts at the subject; absent where the rule looks at peers or figures alone")
        @Valid
        Selector subjectEvidence,

        @Schema(description = "What counts at the peers; absent where the rule looks at the subject or figures alone")
        @Valid
        Selector peerEvidence,

        @Schema(description = "What at the subject speaks against the conclusion") @Valid
        Selector subjectCounter,

        @Schema(description = "What at the peers speaks against the conclusion") @Valid
        Selector peerCounter,

        @Schema(
                description = "CEL expression over the facts, true where the conclusion holds",
                examples = "peersShowing >= 2 && gap >= 1.0",
                maxLength = Condition.LONGEST)
        @NotNull
        String condition,

        @Schema(description = "The facts that the condition reads; derived from it, whatever is sent", readOnly = true)
        List<String> facts,

        @Schema(description = "The conclusion in a few words") @NotNull @Valid
        LocalizedText title,

        @Schema(description = "The conclusion in full") @NotNull @Valid
        LocalizedText text,

        @Schema(description = "What to do; lessons have at least one") @Size(max = 10)
        List<@NotNull @Valid LocalizedText> recommendations)
        implements Content {

    /** What is filled into texts besides facts: the subject, the peers with evidence, and all that were looked at. */
    private static final List<String> PLACES = List.of("subject", "peers", "allPeers");

    /** A place in a text: {@code {gap}}, or a figure as {@code {trend("EGDI")}}. */
    public static final Pattern PLACE = Pattern.compile("\\{(\\w+(?:\\(\"[^\"]*\"\\))?)}");

    public Rule {
        recommendations = recommendations == null ? List.of() : recommendations;
        facts = Condition.facts(condition);
    }

    @Override
    public RuleSummary listed() {
        return new RuleSummary(slug, order, name, kind, dimension, severity);
    }

    /** A rule is tried on saving, so that no trial and no reader meets one that cannot work. */
    @Override
    public void check(Faults faults) {
        Faults unusable = new Faults();
        ConditionCheck.check(condition, unusable);
        if (kind == RuleKind.LESSON && recommendations.isEmpty()) {
            unusable.at("/recommendations", "jakarta.validation.constraints.NotEmpty.message");
        }
        requireBoth("/name", name, unusable);
        requireBoth("/title", title, unusable);
        requireBoth("/text", text, unusable);
        requireKnownPlaces("/title", title, unusable);
        requireKnownPlaces("/text", text, unusable);
        for (int i = 0; i < recommendations.size(); i++) {
            requireBoth("/recommendations/" + i, recommendations.get(i), unusable);
            requireKnownPlaces("/recommendations/" + i, recommendations.get(i), unusable);
        }
        unusable.throwIfAny(n -> ProblemException.of(ProblemType.UNUSABLE_RULE, "rule-unusable", slug, n));
    }

    private static void requireBoth(String pointer, LocalizedText text, Faults faults) {
        if (isBlank(text.zh()) || isBlank(text.en())) {
            faults.at(pointer, "rule-language");
        }
    }

    /** A place that nothing fills would reach the reader as it stands. */
    private void requireKnownPlaces(String pointer, LocalizedText text, Faults faults) {
        Set<String> known = new TreeSet<>(PLACES);
        Stream.of(Fact.values()).map(Fact::word).forEach(known::add);
        known.addAll(facts);
        Stream.of(text.zh(), text.en())
                .filter(Objects::nonNull)
                .flatMap(t -> PLACE.matcher(t).results().map(found -> found.group(1)))
                .distinct()
                .filter(place -> !known.contains(place))
                .forEach(place -> faults.at(pointer, "rule-placeholder", place, Nearest.to(place, known)));
        requireIntervals(pointer, text.zh(), faults);
        requireIntervals(pointer, text.en(), faults);
    }

    /** A rank is not told without its interval and how many it cannot be told from. */
    private static void requireIntervals(String pointer, String text, Faults faults) {
        String rank = FigureFact.RANK.word();
        PLACE.matcher(text == null ? "" : text)
                .results()
                .map(found -> found.group(1))
                .filter(place -> place.startsWith(rank + "("))
                .distinct()
                .flatMap(place -> FigureFact.RANK.withItsLike().stream()
                        .map(like -> "{" + like.word() + place.substring(rank.length()) + "}"))
                .filter(like -> !text.contains(like))
                .sorted()
                .forEach(like -> faults.at(pointer, "rule-rank-alone", like));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** A concept or an indicator that does not exist would match nothing, and nobody would notice. */
    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        refer(references, "subjectEvidence", subjectEvidence);
        refer(references, "peerEvidence", peerEvidence);
        refer(references, "subjectCounter", subjectCounter);
        refer(references, "peerCounter", peerCounter);
        Condition.indicators(condition)
                .forEach(code -> references.add(new Reference("indicators", code, "/condition")));
        return references;
    }

    private static void refer(List<Reference> references, String member, Selector selector) {
        List<String> concepts = selector == null ? List.of() : selector.concepts();
        for (int i = 0; i < concepts.size(); i++) {
            references.add(new Reference("concepts", concepts.get(i), "/" + member + "/concepts/" + i));
        }
    }
}
