package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.rules.Facts;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.rules.Selector;
import io.govatlas.platform.knowledge.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rule finds at a subject and its peers, and the facts that come of it. */
record Findings(
        Subject subject,
        List<Subject> peers,
        List<CitedStatement> subjectStatements,
        Map<Subject, List<CitedStatement>> peerStatements,
        List<CitedStatement> counter,
        List<CitedStatement> withheld,
        Facts facts) {

    /** @param concepts what reliable statements about the subject are about, on any dimension */
    static Findings of(Atlas atlas, Rule rule, Subject subject, Set<String> concepts, List<Subject> peers) {
        Dimension on = rule.dimension();
        // What the rule counts against its conclusion cannot support it as well.
        List<CitedStatement> own = select(subject, on, rule.subjectEvidence(), true).stream()
                .filter(s -> rule.subjectCounter() == null || !matches(rule.subjectCounter(), s))
                .toList();
        Map<Subject, List<CitedStatement>> theirs = new LinkedHashMap<>();
        List<CitedStatement> against = new ArrayList<>(select(subject, on, rule.subjectCounter(), true));
        final int subjectCounter = against.size();
        List<CitedStatement> withheld = new ArrayList<>(select(subject, on, rule.subjectEvidence(), false));
        List<CitedStatement> peersCounter = new ArrayList<>();
        for (Subject peer : peers) {
            List<CitedStatement> found = select(peer, on, rule.peerEvidence(), true);
            if (!found.isEmpty()) {
                theirs.put(peer, found);
            }
            peersCounter.addAll(select(peer, on, rule.peerCounter(), true));
            withheld.addAll(select(peer, on, rule.peerEvidence(), false));
        }
        List<CitedStatement> counterOfPeers = once(peersCounter);
        against.addAll(counterOfPeers);
        against.addAll(withheld);
        Facts facts = new FactFinding(atlas, rule, subject, concepts, peers, own, theirs)
                .facts(subjectCounter, counterOfPeers.size());
        return new Findings(subject, peers, own, theirs, once(against), once(withheld), facts);
    }

    /** All statements about the peers, each once: one statement may be about several. */
    List<CitedStatement> allPeerStatements() {
        return once(peerStatements.values().stream().flatMap(List::stream).toList());
    }

    private static List<CitedStatement> select(Subject subject, Dimension on, Selector selector, boolean carrying) {
        return selector == null
                ? List.of()
                : subject.on(on).stream()
                        .filter(s -> s.carries() == carrying && matches(selector, s))
                        .toList();
    }

    private static boolean matches(Selector selector, CitedStatement s) {
        return selector.matches(s.kind(), s.concepts(), s.level());
    }

    private static List<CitedStatement> once(List<CitedStatement> statements) {
        return statements.stream().distinct().toList();
    }
}
