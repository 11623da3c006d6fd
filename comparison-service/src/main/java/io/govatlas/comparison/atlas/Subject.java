package io.govatlas.comparison.atlas;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something comparable, with everything that is stated about it, by dimension.
 *
 * @param area id of the country or province that it belongs to, or is
 * @param statements the most reliable first
 * @param levels the statement that gives the level on a dimension: the first that may
 * @param concepts what reliable statements about it are about, on any dimension
 */
public record Subject(
        String id,
        SubjectKind kind,
        String code,
        LocalizedText name,
        String path,
        boolean domestic,
        String area,
        Map<Dimension, List<CitedStatement>> statements,
        Map<Dimension, CitedStatement> levels,
        Set<String> concepts) {

    /** One about which nothing is stated as yet. */
    Subject(String id, SubjectKind kind, String code, LocalizedText name, String path, boolean domestic, String area) {
        this(id, kind, code, name, path, domestic, area, new EnumMap<>(Dimension.class), Map.of(), Set.of());
    }

    /** The same once all is stated, in order. */
    Subject settled() {
        Map<Dimension, CitedStatement> levels = new EnumMap<>(Dimension.class);
        Set<String> concepts = new HashSet<>();
        statements.forEach((dimension, on) -> {
            on.sort(CitedStatement.BEST_FIRST);
            for (CitedStatement statement : on) {
                if (statement.givesLevel()) {
                    levels.putIfAbsent(dimension, statement);
                }
                if (statement.carries()) {
                    concepts.addAll(statement.concepts());
                }
            }
        });
        return new Subject(id, kind, code, name, path, domestic, area, statements, levels, concepts);
    }

    public List<CitedStatement> on(Dimension dimension) {
        return statements.getOrDefault(dimension, List.of());
    }

    /** The statement that gives the level on a dimension. */
    public Optional<CitedStatement> level(Dimension dimension) {
        return Optional.ofNullable(levels.get(dimension));
    }

    /** One atlas has one subject of an id. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Subject that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
