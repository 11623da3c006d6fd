package io.govatlas.comparison.atlas;

import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.concepts.ConceptSummary;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.dimensions.DimensionDefinition;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.rules.Condition;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everything published, at one position of the three ledgers. Immutable, but for what its rules remember. */
public record Atlas(
        Position position,
        Instant changedAt,
        Map<String, Subject> subjects,
        Map<Dimension, DimensionDefinition> dimensions,
        Map<String, ConceptSummary> concepts,
        List<ReadyRule> rules,
        List<Link> links,
        Map<Boolean, List<Subject>> wellKnown,
        Gazetteer gazetteer,
        Map<String, Dataset> datasets,
        Map<String, Indicator> indicators,
        FigureSource figures) {

    /** A rule with its condition compiled, and what it finds at each subject, once it has looked. */
    public record ReadyRule(
            Rule rule, int revision, String path, Condition condition, Map<Subject, Evidence> evidence) {

        public ReadyRule(Rule rule, int revision, String path) {
            this(rule, revision, path, Condition.of(rule.condition()), new ConcurrentHashMap<>());
        }

        /** The same for another atlas. */
        ReadyRule anew() {
            return new ReadyRule(rule, revision, path, condition, new ConcurrentHashMap<>());
        }

        public Evidence at(Subject subject) {
            Evidence known = evidence.get(subject);
            return known == null ? evidence.computeIfAbsent(subject, s -> Evidence.of(rule, s)) : known;
        }
    }

    /** By id, or by code where only one subject has it: {@code country:DNK}, {@code DNK}, {@code 440000}. */
    public Optional<Subject> subject(String reference) {
        Subject byId = subjects.get(reference);
        if (byId != null) {
            return Optional.of(byId);
        }
        List<Subject> byCode = subjects.values().stream()
                .filter(subject -> subject.code().equals(reference))
                .toList();
        return byCode.size() == 1 ? Optional.of(byCode.get(0)) : Optional.empty();
    }

    public Atlas with(FigureSource observed) {
        return new Atlas(
                position,
                changedAt,
                subjects,
                dimensions,
                concepts,
                rules,
                links,
                wellKnown,
                gazetteer,
                datasets,
                indicators,
                observed);
    }

    /** Whom a subject is seen beside where nobody is named: the countries of the other side that most is stated about. */
    public List<Subject> typicalPeers(Subject subject) {
        return wellKnown.get(!subject.domestic());
    }

    public Optional<ReadyRule> rule(String slug) {
        return rules.stream().filter(ready -> ready.rule().slug().equals(slug)).findFirst();
    }

    /** The year up to which something is known, 0 where nothing is. */
    public int year() {
        return changedAt.equals(Instant.EPOCH)
                ? 0
                : changedAt.atOffset(ZoneOffset.UTC).getYear();
    }

    public LocalizedText conceptName(String code) {
        ConceptSummary concept = concepts.get(code);
        return concept == null ? new LocalizedText(code, code) : concept.name();
    }
}
