package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.rules.Facts;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.rules.Selector;
import io.govatlas.platform.knowledge.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a rule finds at a subject and its peers, and the facts that come of it. */
record Findings(
        Subject subject,
        List<Subject> peers,
        List<CitedStatement> subjectStatements,
        Map<Subject, List<CitedStatement>> peerStatements,
        List<CitedStatement> counter,
        Facts facts) {

    static Findings of(Rule rule, Subject subject, List<Subject> peers) {
        Dimension on = rule.dimension();
        // What the rule counts against its conclusion cannot support it as well.
        List<CitedStatement> own = select(subject, on, rule.subjectEvidence(), true).stream()
                .filter(s -> !against(rule.subjectCounter(), s))
                .toList();
        Map<Subject, List<CitedStatement>> theirs = new LinkedHashMap<>();
        for (Subject peer : peers) {
            List<CitedStatement> found = select(peer, on, rule.peerEvidence(), true);
            if (!found.isEmpty()) {
                theirs.put(peer, found);
            }
        }
        return new Findings(
                subject, peers, own, theirs, counter(rule, subject, peers), facts(rule, subject, peers, own, theirs));
    }

    /** All statements about the peers, each once: one statement may be about several. */
    List<CitedStatement> allPeerStatements() {
        return once(peerStatements.values().stream().flatMap(List::stream).toList());
    }

    private static List<CitedStatement> select(Subject subject, Dimension on, Selector selector, boolean carrying) {
        return subject.on(on).stream()
                .filter(s -> (!carrying || s.carries()) && selector.matches(s.kind(), s.concepts(), s.level()))
                .toList();
    }

    private static boolean against(Selector counter, CitedStatement s) {
        return counter != null && counter.matches(s.kind(), s.concepts(), s.level());
    }

    /** What the rule names as speaking against it, and what would support it but is disputed or unsupported. */
    private static List<CitedStatement> counter(Rule rule, Subject subject, List<Subject> peers) {
        Dimension on = rule.dimension();
        List<CitedStatement> against = new ArrayList<>();
        if (rule.subjectCounter() != null) {
            against.addAll(select(subject, on, rule.subjectCounter(), true));
        }
        select(subject, on, rule.subjectEvidence(), false).stream()
                .filter(s -> !s.carries())
                .forEach(against::add);
        for (Subject peer : peers) {
            if (rule.peerCounter() != null) {
                against.addAll(select(peer, on, rule.peerCounter(), true));
            }
            select(peer, on, rule.peerEvidence(), false).stream()
                    .filter(s -> !s.carries())
                    .forEach(against::add);
        }
        return once(against);
    }

    private static Facts facts(
            Rule rule,
            Subject subject,
            List<Subject> peers,
            List<CitedStatement> own,
            Map<Subject, List<CitedStatement>> theirs) {
        Dimension on = rule.dimension();
        long subjectLevel = subject.level(on).map(CitedStatement::level).orElse(0);
        double[] levels = peers.stream()
                .flatMap(peer -> peer.level(on).stream())
                .mapToDouble(CitedStatement::level)
                .sorted()
                .toArray();
        double peerLevel = median(levels);
        boolean known = subjectLevel > 0 && levels.length > 0;
        Set<String> mine = concepts(own, rule.subjectEvidence());
        Set<String> others =
                concepts(theirs.values().stream().flatMap(List::stream).toList(), rule.peerEvidence());
        Set<String> anywhere = subject.concepts();
        return new Facts(
                subject.domestic(),
                subject.on(on).size(),
                own.size(),
                subjectLevel,
                peers.size(),
                theirs.size(),
                theirs.values().stream().flatMap(List::stream).distinct().count(),
                peerLevel,
                known ? peerLevel - subjectLevel : 0,
                known,
                List.copyOf(mine),
                List.copyOf(others),
                mine.stream().filter(others::contains).toList(),
                mine.stream().filter(c -> !others.contains(c)).toList(),
                others.stream().filter(c -> !anywhere.contains(c)).toList());
    }

    /** What the statements are about, as far as the rule asks for it. */
    private static Set<String> concepts(Collection<CitedStatement> statements, Selector asked) {
        return statements.stream()
                .flatMap(s -> s.concepts().stream())
                .filter(c -> asked.concepts().isEmpty() || asked.concepts().contains(c))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The middle one, or the mean of the middle two; 0 where there is none. */
    private static double median(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return 0;
        }
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private static List<CitedStatement> once(List<CitedStatement> statements) {
        return statements.stream().distinct().toList();
    }
}
