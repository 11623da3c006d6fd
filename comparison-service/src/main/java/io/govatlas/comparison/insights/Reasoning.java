package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Citation;
import io.govatlas.comparison.atlas.CitedSource;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.rules.Side;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Standing;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Applies the rules to subjects and their peers. A pure function of the atlas. */
public final class Reasoning {

    /** The study that the suite began with: an insight that rests on it alone says so. */
    private static final String FOUNDING_STUDY = "/sources/founding-study";

    private Reasoning() {}

    /** What follows for each of the subjects in view of the others. */
    public static List<Insight> over(Atlas atlas, List<Subject> subjects, Set<Dimension> dimensions) {
        List<Insight> insights = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Subject> peers = peers(subject, subjects);
            for (Atlas.ReadyRule rule : atlas.rules()) {
                if (dimensions.contains(rule.rule().dimension()) && speaksAbout(rule.rule(), subject)) {
                    apply(atlas, rule, subject, peers).stream().forEach(insights::add);
                }
            }
        }
        return insights;
    }

    /** Those of the other side where there are any, since that is what one compares with; all others elsewhere. */
    private static List<Subject> peers(Subject subject, List<Subject> subjects) {
        List<Subject> others = subjects.stream().filter(s -> s != subject).toList();
        List<Subject> otherSide =
                others.stream().filter(s -> s.domestic() != subject.domestic()).toList();
        return otherSide.isEmpty() ? others : otherSide;
    }

    private static boolean speaksAbout(Rule rule, Subject subject) {
        return rule.subjects() == Side.ANY || (rule.subjects() == Side.DOMESTIC) == subject.domestic();
    }

    private static Optional<Insight> apply(Atlas atlas, Atlas.ReadyRule ready, Subject subject, List<Subject> peers) {
        Rule rule = ready.rule();
        Findings findings = Findings.of(rule, subject, peers);
        if (!ready.condition().holds(findings.facts())) {
            return Optional.empty();
        }
        Template template = new Template(atlas, findings);
        List<CitedStatement> theirs = findings.allPeerStatements();
        List<CitedSource> sources = sources(findings.subjectStatements(), theirs);
        return Optional.of(new Insight(
                rule.slug() + ":" + subject.id(),
                rule.kind(),
                rule.dimension(),
                rule.severity(),
                subject.id(),
                findings.peerStatements().keySet().stream().map(Subject::id).toList(),
                template.fill(rule.title()),
                template.fill(rule.text()),
                rule.recommendations().stream().map(template::fill).toList(),
                sureness(findings, theirs, sources),
                new Insight.Trace(
                        new Insight.AppliedRule(
                                rule.slug(), ready.revision(), ready.path(), rule.name(), rule.condition()),
                        findings.facts().byName().entrySet().stream()
                                .map(fact -> new Insight.Fact(fact.getKey(), value(fact.getValue())))
                                .toList(),
                        findings.subjectStatements(),
                        theirs,
                        sources),
                findings.counter()));
    }

    private static String value(Object fact) {
        return fact instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(fact);
    }

    private static List<CitedSource> sources(List<CitedStatement> own, List<CitedStatement> theirs) {
        return Stream.concat(own.stream(), theirs.stream())
                .flatMap(s -> s.evidence().stream())
                .map(Citation::source)
                .distinct()
                .toList();
    }

    /**
     * High where both sides are verified from sources beyond the founding study and nothing speaks against it; low where
     * all rests on the study; medium between.
     */
    private static Insight.Sureness sureness(
            Findings findings, List<CitedStatement> theirs, List<CitedSource> sources) {
        List<CitedStatement> all = Stream.concat(findings.subjectStatements().stream(), theirs.stream())
                .toList();
        long verified =
                all.stream().filter(s -> s.standing() == Standing.VERIFIED).count();
        long independent =
                sources.stream().filter(s -> !s.path().endsWith(FOUNDING_STUDY)).count();
        boolean bothSides = findings.subjectStatements().stream().anyMatch(Reasoning::checked)
                && theirs.stream().anyMatch(Reasoning::checked);
        Confidence confidence;
        if (independent == 0) {
            confidence = Confidence.LOW;
        } else {
            confidence = bothSides && findings.counter().isEmpty() ? Confidence.HIGH : Confidence.MEDIUM;
        }
        return new Insight.Sureness(
                confidence,
                new LocalizedText(
                        "依据%d条陈述,其中%d条已核实;来源%d个,其中%d个独立于奠基研究;反证%d条。"
                                .formatted(
                                        all.size(),
                                        verified,
                                        sources.size(),
                                        independent,
                                        findings.counter().size()),
                        "Statements it rests on: %d, of them verified: %d; sources: %d, of them beyond the founding study: %d; statements against it: %d."
                                .formatted(
                                        all.size(),
                                        verified,
                                        sources.size(),
                                        independent,
                                        findings.counter().size())));
    }

    private static boolean checked(CitedStatement statement) {
        return statement.standing() == Standing.VERIFIED
                && statement.evidence().stream()
                        .anyMatch(e -> !e.source().path().endsWith(FOUNDING_STUDY));
    }
}
