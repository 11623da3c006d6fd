package io.govatlas.comparison.comparisons;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.comparisons.Comparison.Cell;
import io.govatlas.comparison.comparisons.Comparison.Difference;
import io.govatlas.comparison.comparisons.Comparison.Gap;
import io.govatlas.comparison.comparisons.Comparison.Row;
import io.govatlas.comparison.concepts.ConceptSummary;
import io.govatlas.comparison.dimensions.DimensionDefinition;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.StatementKind;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Subjects against dimensions: cells, typed differences and gaps. A pure function of the atlas. */
record Matrix(List<Row> rows, List<Gap> gaps) {

    /** What a government says it stands for; problems and outcomes do not tell an emphasis. */
    private static final Set<StatementKind> EMPHASIS =
            EnumSet.of(StatementKind.PRINCIPLE, StatementKind.MECHANISM, StatementKind.INITIATIVE);

    static Matrix of(Atlas atlas, List<Subject> subjects, List<Dimension> dimensions, ComparisonRequest.Values values) {
        List<Row> rows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            DimensionDefinition definition = atlas.dimensions().get(dimension);
            Guard guard = Guard.over(atlas, subjects, dimension);
            List<Cell> cells = subjects.stream()
                    .map(subject -> cell(definition, subject, dimension, values))
                    .toList();
            List<Stance> stances = subjects.stream()
                    .map(subject -> Stance.of(atlas, subject, dimension))
                    .toList();
            List<Difference> differences = new ArrayList<>();
            for (int i = 0; i < subjects.size(); i++) {
                gap(subjects.get(i), dimension, definition).ifPresent(gaps::add);
                for (int j = i + 1; j < subjects.size(); j++) {
                    difference(definition, guard, stances.get(i), stances.get(j))
                            .ifPresent(differences::add);
                }
            }
            rows.add(new Row(dimension, definition.name(), guard.comparability(), cells, differences));
        }
        return new Matrix(rows, gaps);
    }

    private static Cell cell(
            DimensionDefinition definition, Subject subject, Dimension dimension, ComparisonRequest.Values values) {
        Optional<CitedStatement> level = subject.level(dimension);
        return new Cell(
                subject.id(),
                level.map(CitedStatement::level).orElse(null),
                level.map(s -> definition.levels().get(s.level() - 1).name()).orElse(null),
                level.map(CitedStatement::id).orElse(null),
                values == ComparisonRequest.Values.BEST
                        ? Contradictions.best(subject.on(dimension))
                        : subject.on(dimension),
                Contradictions.in(subject.on(dimension)));
    }

    private static Optional<Difference> difference(DimensionDefinition definition, Guard guard, Stance a, Stance b) {
        boolean levels = a.level != null && b.level != null && !guard.refuses(a.subject, b.subject);
        boolean byLevel = levels && !a.level.level().equals(b.level.level());
        boolean byEmphasis =
                !a.says.isEmpty() && !b.says.isEmpty() && !a.concepts.keySet().equals(b.concepts.keySet());
        if (!byLevel && !byEmphasis) {
            return Optional.empty();
        }
        List<ConceptSummary> onlyA = a.concepts(b, false);
        List<ConceptSummary> onlyB = b.concepts(a, false);
        Set<String> rests = new LinkedHashSet<>();
        if (byLevel) {
            rests.add(a.level.id());
            rests.add(b.level.id());
        }
        rests.addAll(a.says);
        rests.addAll(b.says);
        return Optional.of(new Difference(
                byLevel ? DifferenceKind.LEVEL : DifferenceKind.EMPHASIS,
                definition.difference(),
                a.subject.id(),
                b.subject.id(),
                levels ? (Integer) (a.level.level() - b.level.level()) : null,
                a.concepts(b, true),
                onlyA,
                onlyB,
                byLevel
                        ? Wording.level(definition, a.subject, a.level.level(), b.subject, b.level.level())
                        : Wording.emphasis(definition, a.subject, onlyA, b.subject, onlyB),
                List.copyOf(rests)));
    }

    /**
     * What one subject stands for on a dimension.
     *
     * @param level the statement that gives its level; null where none does
     * @param says ids of the statements that tell an emphasis
     * @param concepts what those are about, by code
     */
    private record Stance(
            Subject subject, CitedStatement level, List<String> says, SortedMap<String, ConceptSummary> concepts) {

        static Stance of(Atlas atlas, Subject subject, Dimension dimension) {
            List<String> says = new ArrayList<>();
            SortedMap<String, ConceptSummary> concepts = new TreeMap<>();
            for (CitedStatement statement : subject.on(dimension)) {
                if (statement.carries() && EMPHASIS.contains(statement.kind())) {
                    says.add(statement.id());
                    statement
                            .concepts()
                            .forEach(code ->
                                    concepts.computeIfAbsent(code, c -> new ConceptSummary(c, atlas.conceptName(c))));
                }
            }
            return new Stance(subject, subject.level(dimension).orElse(null), says, concepts);
        }

        /** Those it shares with the other, or those that it has alone. */
        List<ConceptSummary> concepts(Stance other, boolean shared) {
            List<ConceptSummary> some = new ArrayList<>();
            concepts.forEach((code, concept) -> {
                if (other.concepts.containsKey(code) == shared) {
                    some.add(concept);
                }
            });
            return some;
        }
    }

    private static Optional<Gap> gap(Subject subject, Dimension dimension, DimensionDefinition definition) {
        GapKind kind;
        if (subject.on(dimension).isEmpty()) {
            kind = GapKind.NO_STATEMENT;
        } else if (subject.on(dimension).stream().noneMatch(CitedStatement::carries)) {
            kind = GapKind.NOTHING_RELIABLE;
        } else if (subject.level(dimension).isEmpty()) {
            kind = GapKind.NO_LEVEL;
        } else {
            return Optional.empty();
        }
        LocalizedText text = Wording.gap(kind, subject, definition);
        return Optional.of(new Gap(dimension, subject.id(), kind, text));
    }
}
