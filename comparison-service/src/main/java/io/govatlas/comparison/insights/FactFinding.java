package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.comparison.rules.Fact;
import io.govatlas.comparison.rules.Facts;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.rules.Selector;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Standing;
import io.govatlas.platform.sources.SourceStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Counts what was found into the facts that conditions read. */
record FactFinding(
        Atlas atlas,
        Rule rule,
        Subject subject,
        Set<String> anywhere,
        List<Subject> peers,
        List<CitedStatement> own,
        Map<Subject, List<CitedStatement>> theirs) {

    /** The study that the suite began with: what rests on it alone is not independent. */
    static final String FOUNDING_STUDY = "/sources/founding-study";

    Facts facts(int subjectCounter, int peerCounter) {
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.SUBJECT_DOMESTIC, subject.domestic());
        facts.put(Fact.SAME_TIER, peers.stream().allMatch(peer -> national(peer) == national(subject)));
        facts.put(Fact.ATLAS_YEAR, (long) atlas.year());
        facts.put(Fact.DIMENSIONS_COVERED, covered(subject));
        facts.put(Fact.SUBJECT_COUNTER, (long) subjectCounter);
        facts.put(Fact.PEER_COUNT, (long) peers.size());
        facts.put(Fact.PEERS_SHOWING, (long) theirs.size());
        facts.put(
                Fact.PEER_EVIDENCE,
                theirs.values().stream().flatMap(List::stream).distinct().count());
        facts.put(Fact.PEER_COUNTER, (long) peerCounter);
        statements(facts);
        levels(facts);
        concepts(facts);
        return new Facts(facts, atlas.figures().about(subject, peers));
    }

    private void statements(Map<Fact, Object> facts) {
        List<CitedStatement> all = subject.on(rule.dimension());
        Set<String> sources = own.stream()
                .flatMap(s -> s.evidence().stream())
                .filter(e -> e.source().status() == SourceStatus.ACTIVE)
                .map(e -> e.source().path())
                .collect(Collectors.toSet());
        facts.put(Fact.SUBJECT_STATEMENTS, (long) all.size());
        facts.put(Fact.SUBJECT_EVIDENCE, (long) own.size());
        facts.put(Fact.SUBJECT_SOURCES, (long) sources.size());
        facts.put(
                Fact.SUBJECT_INDEPENDENT_SOURCES,
                sources.stream().filter(path -> !path.endsWith(FOUNDING_STUDY)).count());
        facts.put(
                Fact.SUBJECT_DISPUTED,
                all.stream()
                        .filter(s -> s.standing() == Standing.DISPUTED || s.standing() == Standing.UNSUPPORTED)
                        .count());
        facts.put(
                Fact.SUBJECT_CORRECTED,
                all.stream().filter(s -> !s.correctedBy().isEmpty()).count());
        facts.put(Fact.SUBJECT_NEWEST_YEAR, (long) all.stream()
                .filter(CitedStatement::carries)
                .mapToInt(CitedStatement::year)
                .max()
                .orElse(0));
    }

    private void levels(Map<Fact, Object> facts) {
        Dimension on = rule.dimension();
        Optional<CitedStatement> mine = subject.level(on);
        List<CitedStatement> others =
                peers.stream().flatMap(peer -> peer.level(on).stream()).toList();
        double peerLevel = median(others.stream().mapToDouble(CitedStatement::level));
        long best = others.stream().mapToLong(CitedStatement::level).max().orElse(0);
        long level = mine.map(CitedStatement::level).orElse(0);
        boolean known = mine.isPresent() && !others.isEmpty();
        facts.put(Fact.SUBJECT_LEVEL, level);
        facts.put(Fact.SUBJECT_LEVEL_YEAR, mine.map(s -> (long) s.year()).orElse(0L));
        facts.put(Fact.SUBJECT_LEVEL_CHANGE, rise(subject));
        facts.put(Fact.SUBJECT_LEVEL_SPREAD, spread(subject.on(on)));
        facts.put(Fact.PEERS_WITH_LEVEL, (long) others.size());
        facts.put(
                Fact.PEERS_RISING, peers.stream().filter(peer -> rise(peer) > 0).count());
        facts.put(Fact.PEER_LEVEL, peerLevel);
        facts.put(Fact.PEER_BEST_LEVEL, best);
        facts.put(Fact.GAP, known ? peerLevel - level : 0.0);
        facts.put(Fact.GAP_TO_BEST, known ? best - level : 0L);
        facts.put(Fact.LEVELS_KNOWN, known);
        facts.put(
                Fact.LEVEL_YEARS_APART,
                mine.map(s -> (long) median(others.stream().mapToDouble(s::yearsFrom)))
                        .orElse(0L));
    }

    private void concepts(Map<Fact, Object> facts) {
        Set<String> mine = concepts(own, rule.subjectEvidence());
        Set<String> others =
                concepts(theirs.values().stream().flatMap(List::stream).toList(), rule.peerEvidence());
        facts.put(Fact.SUBJECT_CONCEPTS, List.copyOf(mine));
        facts.put(Fact.PEER_CONCEPTS, List.copyOf(others));
        facts.put(Fact.SHARED_CONCEPTS, mine.stream().filter(others::contains).toList());
        facts.put(
                Fact.SUBJECT_ONLY_CONCEPTS,
                mine.stream().filter(c -> !others.contains(c)).toList());
        facts.put(
                Fact.PEER_ONLY_CONCEPTS,
                others.stream().filter(c -> !anywhere.contains(c)).toList());
    }

    /** A country, or one of its cases, acts for the nation; a province, or one of its models, below it. */
    private static boolean national(Subject subject) {
        return subject.kind() == SubjectKind.COUNTRY || subject.kind() == SubjectKind.CASE;
    }

    private static long covered(Subject subject) {
        return subject.statements().values().stream()
                .filter(on -> on.stream().anyMatch(CitedStatement::carries))
                .count();
    }

    /** The level less the one of the oldest statement that gives one. */
    private long rise(Subject of) {
        Optional<CitedStatement> now = of.level(rule.dimension());
        return now.isEmpty()
                ? 0
                : of.on(rule.dimension()).stream()
                        .filter(s -> s.givesLevel()
                                && s.since() > 0
                                && s.since() < now.get().since())
                        .min(Comparator.comparing(CitedStatement::since).thenComparing(CitedStatement::id))
                        .map(first -> (long) now.get().level() - first.level())
                        .orElse(0L);
    }

    private static long spread(List<CitedStatement> statements) {
        var levels = statements.stream()
                .filter(CitedStatement::givesLevel)
                .mapToInt(CitedStatement::level)
                .summaryStatistics();
        return levels.getCount() == 0 ? 0 : levels.getMax() - levels.getMin();
    }

    /** What the statements are about, as far as the rule asks for it. */
    private static Set<String> concepts(Collection<CitedStatement> statements, Selector asked) {
        return statements.stream()
                .flatMap(s -> s.concepts().stream())
                .filter(c -> asked == null
                        || asked.concepts().isEmpty()
                        || asked.concepts().contains(c))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The middle one, or the mean of the middle two; 0 where there is none. */
    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int n = sorted.length;
        if (n == 0) {
            return 0;
        }
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
