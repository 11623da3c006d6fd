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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            List<Difference> differences = new ArrayList<>();
            for (int i = 0; i < subjects.size(); i++) {
                gap(subjects.get(i), dimension, definition).ifPresent(gaps::add);
                for (int j = i + 1; j < subjects.size(); j++) {
                    difference(atlas, definition, guard, subjects.get(i), subjects.get(j), dimension)
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

    private static Optional<Difference> difference(
            Atlas atlas, DimensionDefinition definition, Guard guard, Subject a, Subject b, Dimension dimension) {
        Optional<CitedStatement> levelA = a.level(dimension);
        Optional<CitedStatement> levelB = b.level(dimension);
        List<CitedStatement> saysA = emphasis(a, dimension);
        List<CitedStatement> saysB = emphasis(b, dimension);
        Set<String> conceptsA = concepts(saysA);
        Set<String> conceptsB = concepts(saysB);
        Set<String> shared = new TreeSet<>(conceptsA);
        shared.retainAll(conceptsB);
        Set<String> onlyA = new TreeSet<>(conceptsA);
        onlyA.removeAll(shared);
        Set<String> onlyB = new TreeSet<>(conceptsB);
        onlyB.removeAll(shared);
        boolean levels = levelA.isPresent() && levelB.isPresent() && !guard.refuses(a, b);
        boolean byLevel = levels && !levelA.get().level().equals(levelB.get().level());
        boolean byEmphasis = !saysA.isEmpty() && !saysB.isEmpty() && !(onlyA.isEmpty() && onlyB.isEmpty());
        if (!byLevel && !byEmphasis) {
            return Optional.empty();
        }
        Integer gap = levels ? levelA.get().level() - levelB.get().level() : null;
        List<ConceptSummary> namedA = names(atlas, onlyA);
        List<ConceptSummary> namedB = names(atlas, onlyB);
        List<String> rests = Stream.concat(
                        byLevel ? Stream.of(levelA.get(), levelB.get()) : Stream.empty(),
                        Stream.concat(saysA.stream(), saysB.stream()))
                .map(CitedStatement::id)
                .distinct()
                .toList();
        return Optional.of(new Difference(
                byLevel ? DifferenceKind.LEVEL : DifferenceKind.EMPHASIS,
                definition.difference(),
                a.id(),
                b.id(),
                gap,
                names(atlas, shared),
                namedA,
                namedB,
                byLevel
                        ? Wording.level(
                                definition,
                                a,
                                levelA.get().level(),
                                b,
                                levelB.get().level())
                        : Wording.emphasis(definition, a, namedA, b, namedB),
                rests));
    }

    private static List<CitedStatement> emphasis(Subject subject, Dimension dimension) {
        return subject.on(dimension).stream()
                .filter(s -> s.carries() && EMPHASIS.contains(s.kind()))
                .toList();
    }

    private static Set<String> concepts(List<CitedStatement> statements) {
        return statements.stream().flatMap(s -> s.concepts().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ConceptSummary> names(Atlas atlas, Set<String> codes) {
        return codes.stream()
                .map(code -> new ConceptSummary(code, atlas.conceptName(code)))
                .toList();
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
