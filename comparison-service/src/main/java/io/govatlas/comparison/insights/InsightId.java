package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names an insight for good: {@code rule:subject}, and {@code ~peer,peer} where the peers are not the typical ones. The
 * order of the peers says nothing, so they stand sorted.
 */
record InsightId(String rule, String subject, List<String> peers) {

    private static final int MOST_PEERS = 19;

    static String of(Atlas atlas, String rule, Subject subject, List<Subject> peers) {
        String typical = rule + ":" + subject.id();
        return peers.equals(atlas.typicalPeers(subject))
                ? typical
                : typical + "~" + peers.stream().map(Subject::id).collect(Collectors.joining(","));
    }

    static List<Subject> sorted(List<Subject> peers) {
        return peers.stream().sorted(Comparator.comparing(Subject::id)).toList();
    }

    /** What an id names; empty where it is none. */
    static Optional<InsightId> parse(String id) {
        int colon = id.indexOf(':');
        int tilde = id.indexOf('~');
        if (colon < 1 || (tilde >= 0 && tilde < colon)) {
            return Optional.empty();
        }
        String subject = tilde < 0 ? id.substring(colon + 1) : id.substring(colon + 1, tilde);
        List<String> peers =
                tilde < 0 ? List.of() : List.of(id.substring(tilde + 1).split(","));
        return peers.size() > MOST_PEERS
                ? Optional.empty()
                : Optional.of(new InsightId(id.substring(0, colon), subject, peers));
    }

    /** The peers it names; empty where one of them does not exist. */
    Optional<List<Subject>> peersIn(Atlas atlas, Subject of) {
        if (peers.isEmpty()) {
            return Optional.of(atlas.typicalPeers(of));
        }
        List<Subject> named = new ArrayList<>();
        for (String peer : peers) {
            Optional<Subject> found = atlas.subject(peer);
            if (found.isEmpty() || found.get().equals(of) || named.contains(found.get())) {
                return Optional.empty();
            }
            named.add(found.get());
        }
        return Optional.of(sorted(named));
    }
}
