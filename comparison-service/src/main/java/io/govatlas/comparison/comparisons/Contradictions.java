package io.govatlas.comparison.comparisons;

import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.platform.knowledge.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds where several statements say different things of one thing, and which of them is to be used. */
final class Contradictions {

    private Contradictions() {}

    /** @param statements of one subject on one dimension, the most reliable first */
    static List<Comparison.Contradiction> in(List<CitedStatement> statements) {
        List<Comparison.Contradiction> found = new ArrayList<>();
        List<CitedStatement> levels =
                statements.stream().filter(s -> s.level() != null).toList();
        if (levels.stream().map(CitedStatement::level).distinct().count() > 1) {
            found.add(contradiction(Comparison.ContradictionKind.LEVEL, levels));
        }
        Map<Measure, List<CitedStatement>> figures = new LinkedHashMap<>();
        statements.stream()
                .filter(s -> s.measure() != null && s.measure().value() != null)
                .forEach(s -> figures.computeIfAbsent(thing(s.measure()), m -> new ArrayList<>())
                        .add(s));
        figures.values().stream()
                .filter(same ->
                        same.stream().map(s -> s.measure().value()).distinct().count() > 1)
                .forEach(same -> found.add(contradiction(Comparison.ContradictionKind.FIGURE, same)));
        statements.stream().filter(s -> !s.correctedBy().isEmpty()).forEach(corrected -> {
            List<CitedStatement> both = new ArrayList<>(statements.stream()
                    .filter(s -> corrected.correctedBy().contains(s.id()))
                    .toList());
            both.add(corrected);
            if (both.size() > 1) {
                found.add(contradiction(Comparison.ContradictionKind.CORRECTION, both));
            }
        });
        return found;
    }

    /** Those to be used: none that may not be relied on, none that stands corrected, one figure for one thing. */
    static List<CitedStatement> best(List<CitedStatement> statements) {
        Map<Object, CitedStatement> best = new LinkedHashMap<>();
        statements.stream()
                .filter(s -> s.carries() && s.correctedBy().isEmpty())
                .forEach(s -> best.putIfAbsent(
                        s.measure() == null || s.measure().value() == null ? s.id() : thing(s.measure()), s));
        return List.copyOf(best.values());
    }

    private static Measure thing(Measure measure) {
        return new Measure(measure.indicator(), measure.edition(), measure.definition(), null);
    }

    private static Comparison.Contradiction contradiction(
            Comparison.ContradictionKind kind, List<CitedStatement> statements) {
        return new Comparison.Contradiction(
                kind,
                statements.stream()
                        .filter(CitedStatement::carries)
                        .map(CitedStatement::id)
                        .findFirst()
                        .orElse(null),
                statements.stream()
                        .map(s -> new Comparison.Version(s.id(), s.rank(), s.standing()))
                        .toList());
    }
}
