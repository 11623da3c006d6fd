package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Citation;
import io.govatlas.comparison.atlas.CitedFigure;
import io.govatlas.comparison.atlas.CitedSource;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.rules.Condition;
import io.govatlas.comparison.rules.Fact;
import io.govatlas.comparison.rules.Facts;
import io.govatlas.comparison.rules.Figures;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.rules.Side;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Applies the rules to subjects and their peers. A pure function of the atlas. */
public final class Reasoning {

    private Reasoning() {}

    /** What follows for each of the subjects in view of the others; without what does not. */
    public static Conclusions over(Atlas atlas, List<Subject> subjects, Set<Dimension> dimensions) {
        Conclusions all = Conclusions.none();
        for (Subject subject : subjects) {
            all.add(about(atlas, subject, peers(subject, subjects), dimensions, false));
        }
        return all;
    }

    /**
     * What follows for one subject in view of its peers, who stand in the order of their ids.
     *
     * @param explained whether to say as well what does not follow, and why not
     */
    public static Conclusions about(
            Atlas atlas, Subject subject, List<Subject> peers, Set<Dimension> dimensions, boolean explained) {
        Conclusions all = Conclusions.none();
        Set<String> concepts = subject.concepts();
        Figures figures = atlas.figures().about(subject, peers).once();
        for (Atlas.ReadyRule rule : atlas.rules()) {
            if (dimensions.contains(rule.rule().dimension()) && speaksAbout(rule.rule(), subject)) {
                apply(atlas, rule, subject, concepts, peers, figures, explained, all);
            }
        }
        return all;
    }

    /** What follows from one rule. */
    public static Conclusions from(Atlas atlas, Atlas.ReadyRule rule, Subject subject, List<Subject> peers) {
        Conclusions all = Conclusions.none();
        if (speaksAbout(rule.rule(), subject)) {
            Figures figures = atlas.figures().about(subject, peers);
            apply(atlas, rule, subject, subject.concepts(), peers, figures, true, all);
        }
        return all;
    }

    /** Those of the other side where there are any, since that is what one compares with; all others elsewhere. */
    private static List<Subject> peers(Subject subject, List<Subject> subjects) {
        List<Subject> others = subjects.stream().filter(s -> s != subject).toList();
        List<Subject> otherSide =
                others.stream().filter(s -> s.domestic() != subject.domestic()).toList();
        return InsightId.sorted(otherSide.isEmpty() ? others : otherSide);
    }

    private static boolean speaksAbout(Rule rule, Subject subject) {
        return rule.subjects() == Side.ANY || (rule.subjects() == Side.DOMESTIC) == subject.domestic();
    }

    private static void apply(
            Atlas atlas,
            Atlas.ReadyRule ready,
            Subject subject,
            Set<String> concepts,
            List<Subject> peers,
            Figures figures,
            boolean explained,
            Conclusions into) {
        Rule rule = ready.rule();
        Findings findings = Findings.of(atlas, ready, subject, concepts, peers, figures);
        Condition.Outcome outcome = ready.condition().evaluate(findings.facts());
        if (outcome.error() != null) {
            into.errors().add(new RuleError(rule.slug(), ready.revision(), subject.id(), outcome.error()));
        } else if (outcome.holds()) {
            String id = InsightId.of(atlas, rule.slug(), subject, peers);
            into.insights().add(insight(atlas, ready, id, findings));
        } else if (explained) {
            List<String> missing = ready.condition().missing(findings.facts());
            List<CitedStatement> withheld = findings.withheld();
            into.notDrawn()
                    .add(new NotDrawn(
                            InsightId.of(atlas, rule.slug(), subject, peers),
                            rule.slug(),
                            rule.name(),
                            rule.dimension(),
                            subject.id(),
                            missing,
                            facts(ready, findings.facts()),
                            withheld,
                            NotDrawn.why(missing, withheld)));
        }
    }

    private static Insight insight(Atlas atlas, Atlas.ReadyRule ready, String id, Findings findings) {
        Rule rule = ready.rule();
        Template template = new Template(atlas, findings, ready.condition());
        List<CitedStatement> theirs = findings.allPeerStatements();
        List<CitedStatement> counter = findings.counter();
        List<CitedStatement> withheld = findings.withheld();
        List<CitedFigure> observations = new ArrayList<>();
        ready.condition()
                .indicators()
                .forEach(indicator ->
                        observations.addAll(atlas.figures().cited(indicator, findings.subject(), findings.peers())));
        List<CitedSource> sources = Stream.concat(
                        sources(Stream.concat(findings.subjectStatements().stream(), theirs.stream())),
                        observations.stream().map(CitedFigure::source))
                .distinct()
                .toList();
        return new Insight(
                id,
                rule.kind(),
                rule.dimension(),
                rule.severity(),
                findings.subject().id(),
                findings.peerStatements().keySet().stream().map(Subject::id).toList(),
                template.fill(rule.title()),
                template.fill(rule.text()),
                rule.recommendations().stream().map(template::fill).toList(),
                Sureness.of(findings.subjectStatements(), theirs, counter, withheld, sources, observations.size()),
                new Insight.Trace(
                        new Insight.AppliedRule(
                                rule.slug(), ready.revision(), ready.path(), rule.name(), rule.condition()),
                        facts(ready, findings.facts()),
                        findings.subjectStatements(),
                        theirs,
                        observations,
                        sources),
                counter,
                sources(withheld.stream().filter(CitedStatement::restsOnRetracted))
                        .distinct()
                        .toList());
    }

    /** Those that the condition reads, and those that the texts name. */
    private static List<Insight.Fact> facts(Atlas.ReadyRule ready, Facts facts) {
        Map<String, Object> shown = new LinkedHashMap<>(ready.condition().read(facts));
        for (Fact fact : Fact.values()) {
            if (names(ready.rule(), fact)) {
                shown.putIfAbsent(fact.word(), facts.get(fact));
            }
        }
        return shown.entrySet().stream()
                .map(fact -> new Insight.Fact(fact.getKey(), value(fact.getValue())))
                .toList();
    }

    private static boolean names(Rule rule, Fact fact) {
        String place = "{" + fact.word() + "}";
        return rule.title().en().contains(place) || rule.text().en().contains(place);
    }

    private static String value(Object fact) {
        if (fact instanceof LocalizedText said) {
            return said.en();
        }
        return fact instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(fact);
    }

    private static Stream<CitedSource> sources(Stream<CitedStatement> statements) {
        return statements.flatMap(s -> s.evidence().stream()).map(Citation::source);
    }
}
