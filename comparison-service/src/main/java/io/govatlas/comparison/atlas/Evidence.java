package io.govatlas.comparison.atlas;

import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.rules.Selector;
import java.util.List;

/**
 * What one rule finds at one subject, be it the one that it is about or a peer. Each list has the most reliable first.
 *
 * @param own what supports the conclusion about it
 * @param counter what speaks against that
 * @param withheld what would support it, but may not be relied on
 * @param shown what supports the conclusion where it is a peer
 * @param against what speaks against that
 * @param doubtful what would support it, but may not be relied on
 */
public record Evidence(
        List<CitedStatement> own,
        List<CitedStatement> counter,
        List<CitedStatement> withheld,
        List<CitedStatement> shown,
        List<CitedStatement> against,
        List<CitedStatement> doubtful) {

    static Evidence of(Rule rule, Subject subject) {
        List<CitedStatement> all = subject.on(rule.dimension());
        // What the rule counts against its conclusion cannot support it as well.
        List<CitedStatement> own = select(all, rule.subjectEvidence(), true).stream()
                .filter(s -> rule.subjectCounter() == null || !matches(rule.subjectCounter(), s))
                .toList();
        return new Evidence(
                own,
                select(all, rule.subjectCounter(), true),
                select(all, rule.subjectEvidence(), false),
                select(all, rule.peerEvidence(), true),
                select(all, rule.peerCounter(), true),
                select(all, rule.peerEvidence(), false));
    }

    private static List<CitedStatement> select(List<CitedStatement> all, Selector selector, boolean carrying) {
        return selector == null
                ? List.of()
                : all.stream()
                        .filter(s -> s.carries() == carrying && matches(selector, s))
                        .toList();
    }

    private static boolean matches(Selector selector, CitedStatement s) {
        return selector.matches(s.kind(), s.concepts(), s.level());
    }
}
