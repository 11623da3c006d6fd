package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Evidence;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.comparison.rules.Fact;
import io.govatlas.comparison.rules.Selector;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Standing;
import io.govatlas.platform.sources.SourceStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Counts what was found into the facts that conditions read, each when it is asked for. */
record FactFinding(
        Atlas atlas,
        Atlas.ReadyRule ready,
        Subject subject,
        Set<String> anywhere,
        List<Subject> peers,
        Map<Subject, List<CitedStatement>> theirs) {

    /** The study that the suite began with: what rests on it alone is not independent. */
    static final String FOUNDING_STUDY = "/sources/founding-study";

    Object find(Fact fact) {
        return switch (fact) {
            case SUBJECT_DOMESTIC -> subject.domestic();
            case SAME_TIER -> peers.stream().allMatch(peer -> national(peer) == national(subject));
            case ATLAS_YEAR -> (long) atlas.year();
            case DIMENSIONS_COVERED -> covered(subject);
            case SUBJECT_STATEMENTS -> (long) all().size();
            case SUBJECT_EVIDENCE -> (long) own().size();
            case SUBJECT_SOURCES -> sources().count();
            case SUBJECT_INDEPENDENT_SOURCES ->
                sources().filter(path -> !path.endsWith(FOUNDING_STUDY)).count();
            case SUBJECT_DISPUTED ->
                all().stream()
                        .filter(s -> s.standing() == Standing.DISPUTED || s.standing() == Standing.UNSUPPORTED)
                        .count();
            case SUBJECT_CORRECTED ->
                all().stream().filter(s -> !s.correctedBy().isEmpty()).count();
            case SUBJECT_COUNTER -> (long) ready.at(subject).counter().size();
            case SUBJECT_NEWEST_YEAR ->
                (long) all().stream()
                        .filter(CitedStatement::carries)
                        .mapToInt(CitedStatement::year)
                        .max()
                        .orElse(0);
            case SUBJECT_LEVEL -> (long) mine().map(CitedStatement::level).orElse(0);
            case SUBJECT_LEVEL_YEAR -> mine().map(s -> (long) s.year()).orElse(0L);
            case SUBJECT_LEVEL_CHANGE -> rise(subject);
            case SUBJECT_LEVEL_SPREAD -> spread(all());
            case PEER_COUNT -> (long) peers.size();
            case PEERS_SHOWING -> (long) theirs.size();
            case PEER_EVIDENCE ->
                theirs.values().stream().flatMap(List::stream).distinct().count();
            case PEER_COUNTER ->
                Findings.atPeers(ready, peers, Evidence::against).distinct().count();
            case PEERS_WITH_LEVEL -> others().count();
            case PEERS_RISING -> peers.stream().filter(peer -> rise(peer) > 0).count();
            case PEER_LEVEL -> peerLevel();
            case PEER_BEST_LEVEL -> best();
            case GAP -> levelsKnown() ? peerLevel() - mine().orElseThrow().level() : 0.0;
            case GAP_TO_BEST -> levelsKnown() ? best() - mine().orElseThrow().level() : 0L;
            case LEVELS_KNOWN -> levelsKnown();
            case LEVEL_YEARS_APART ->
                mine().map(s -> (long) median(others().mapToDouble(s::yearsFrom)))
                        .orElse(0L);
            case SUBJECT_CONCEPTS -> List.copyOf(ownConcepts());
            case PEER_CONCEPTS -> List.copyOf(peerConcepts());
            case SHARED_CONCEPTS -> {
                Set<String> theirConcepts = peerConcepts();
                yield without(ownConcepts(), c -> !theirConcepts.contains(c));
            }
            case SUBJECT_ONLY_CONCEPTS -> without(ownConcepts(), peerConcepts()::contains);
            case PEER_ONLY_CONCEPTS -> without(peerConcepts(), anywhere::contains);
        };
    }

    private List<CitedStatement> all() {
        return subject.on(on());
    }

    private List<CitedStatement> own() {
        return ready.at(subject).own();
    }

    private Dimension on() {
        return ready.rule().dimension();
    }

    private Stream<String> sources() {
        return own().stream()
                .flatMap(s -> s.evidence().stream())
                .filter(e -> e.source().status() == SourceStatus.ACTIVE)
                .map(e -> e.source().path())
                .distinct();
    }

    private Optional<CitedStatement> mine() {
        return subject.level(on());
    }

    private Stream<CitedStatement> others() {
        return peers.stream().flatMap(peer -> peer.level(on()).stream());
    }

    private double peerLevel() {
        return median(others().mapToDouble(CitedStatement::level));
    }

    private long best() {
        return others().mapToLong(CitedStatement::level).max().orElse(0);
    }

    private boolean levelsKnown() {
        return mine().isPresent() && others().findAny().isPresent();
    }

    private Set<String> ownConcepts() {
        return concepts(own(), ready.rule().subjectEvidence());
    }

    private Set<String> peerConcepts() {
        return concepts(
                theirs.values().stream().flatMap(List::stream).toList(),
                ready.rule().peerEvidence());
    }

    private static List<String> without(Set<String> concepts, Predicate<String> excluded) {
        return concepts.stream().filter(excluded.negate()).toList();
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
        Optional<CitedStatement> now = of.level(on());
        return now.isEmpty()
                ? 0
                : of.on(on()).stream()
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
