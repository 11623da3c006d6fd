package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Evidence;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.rules.Facts;
import io.govatlas.comparison.rules.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a rule finds at a subject and its peers, and the facts that come of it. */
record Findings(
        Atlas.ReadyRule ready,
        Subject subject,
        List<Subject> peers,
        Map<Subject, List<CitedStatement>> peerStatements,
        Facts facts) {

    /**
     * @param concepts what reliable statements about the subject are about, on any dimension
     * @param figures about the subject in view of its peers
     */
    static Findings of(
            Atlas atlas,
            Atlas.ReadyRule ready,
            Subject subject,
            Set<String> concepts,
            List<Subject> peers,
            Figures figures) {
        Map<Subject, List<CitedStatement>> theirs = new LinkedHashMap<>();
        for (Subject peer : peers) {
            List<CitedStatement> shown = ready.at(peer).shown();
            if (!shown.isEmpty()) {
                theirs.put(peer, shown);
            }
        }
        FactFinding finding = new FactFinding(atlas, ready, subject, concepts, peers, theirs);
        return new Findings(ready, subject, peers, theirs, new Facts(finding::find, figures));
    }

    List<CitedStatement> subjectStatements() {
        return ready.at(subject).own();
    }

    /** All statements about the peers, each once: one statement may be about several. */
    List<CitedStatement> allPeerStatements() {
        return once(peerStatements.values().stream().flatMap(List::stream));
    }

    /** What speaks against the conclusion, and what would support it but may not be relied on. */
    List<CitedStatement> counter() {
        return once(Stream.of(
                        ready.at(subject).counter().stream(),
                        atPeers(ready, peers, Evidence::against),
                        withheld().stream())
                .flatMap(statements -> statements));
    }

    List<CitedStatement> withheld() {
        return once(Stream.concat(ready.at(subject).withheld().stream(), atPeers(ready, peers, Evidence::doubtful)));
    }

    static Stream<CitedStatement> atPeers(
            Atlas.ReadyRule ready, List<Subject> peers, Function<Evidence, List<CitedStatement>> which) {
        return peers.stream().flatMap(peer -> which.apply(ready.at(peer)).stream());
    }

    private static List<CitedStatement> once(Stream<CitedStatement> statements) {
        return statements.distinct().toList();
    }
}
