package io.govatlas.comparison.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.rules.Severity;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What publishing a rule would change, over all subjects, each in view of its typical peers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What publishing a rule would change, over all subjects, each in view of its typical peers")
record RuleTrial(
        @Schema(description = "Slug of the rule") String rule,

        @Schema(description = "Revision it was tried against; absent where none is published")
        Integer publishedRevision,

        AsOf asOf,
        @Schema(description = "Subjects it was applied to") int subjects,

        @Schema(description = "Insights that stay as they are")
        int unchanged,

        Changes added,
        Changes removed,
        Changes changed,

        @Schema(description = "Where the tried rule could not be applied")
        List<RuleError> errors) {

    /** The first of many, and how many there are. */
    static final int SHOWN = 100;

    /** Insights that would change in one way. */
    @Schema(name = "TrialChanges", description = "Insights that would change in one way; the first 100 of them")
    record Changes(int total, List<Change> items) {

        static Changes of(List<Change> all) {
            return new Changes(all.size(), all.stream().limit(SHOWN).toList());
        }
    }

    /** One insight before and after. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TrialChange", description = "One insight, as published and as tried")
    record Change(
            @Schema(description = "Id of the subject") String subject,
            @Schema(description = "Id of the insight") String id,
            Gist before,
            Gist after) {}

    /** What a reader would see of an insight first. */
    @Schema(name = "InsightGist", description = "What a reader sees of an insight first")
    record Gist(
            LocalizedText title,
            LocalizedText text,
            Severity severity,
            Confidence confidence,
            List<LocalizedText> recommendations,

            @Schema(description = "Ids of the statements it rests on")
            List<String> statements) {

        static Gist of(Insight insight) {
            return new Gist(
                    insight.title(),
                    insight.text(),
                    insight.severity(),
                    insight.sureness().confidence(),
                    insight.recommendations(),
                    Stream.concat(
                                    insight.trace().subjectStatements().stream(),
                                    insight.trace().peerStatements().stream())
                            .map(CitedStatement::id)
                            .distinct()
                            .toList());
        }
    }

    static RuleTrial of(Atlas atlas, AsOf asOf, Rule tried) {
        Optional<Atlas.ReadyRule> published = atlas.rule(tried.slug());
        Atlas.ReadyRule ready = new Atlas.ReadyRule(tried, 0, "");
        List<Change> added = new ArrayList<>();
        List<Change> removed = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<RuleError> errors = new ArrayList<>();
        int unchanged = 0;
        for (Subject subject : atlas.subjects().values()) {
            List<Subject> peers = atlas.typicalPeers(subject);
            Conclusions after = Reasoning.from(atlas, ready, subject, peers);
            Gist then = gist(Optional.of(after));
            Gist now = gist(published.map(rule -> Reasoning.from(atlas, rule, subject, peers)));
            Change change = new Change(subject.id(), InsightId.of(atlas, tried.slug(), subject, peers), now, then);
            errors.addAll(after.errors());
            if (Objects.equals(now, then)) {
                unchanged += now == null ? 0 : 1;
            } else {
                (now == null ? added : then == null ? removed : changed).add(change);
            }
        }
        return new RuleTrial(
                tried.slug(),
                published.map(Atlas.ReadyRule::revision).orElse(null),
                asOf,
                atlas.subjects().size(),
                unchanged,
                Changes.of(added),
                Changes.of(removed),
                Changes.of(changed),
                errors.stream().limit(SHOWN).toList());
    }

    private static Gist gist(Optional<Conclusions> conclusions) {
        return conclusions
                .flatMap(found -> found.insights().stream().findFirst())
                .map(Gist::of)
                .orElse(null);
    }
}
