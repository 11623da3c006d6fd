package io.govatlas.comparison.atlas;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something comparable, with everything that is stated about it, by dimension.
 *
 * @param area id of the country or province that it belongs to, or is
 */
public record Subject(
        String id,
        SubjectKind kind,
        String code,
        LocalizedText name,
        String path,
        boolean domestic,
        String area,
        Map<Dimension, List<CitedStatement>> statements) {

    public List<CitedStatement> on(Dimension dimension) {
        return statements.getOrDefault(dimension, List.of());
    }

    /** The statement that gives the level on a dimension: the first, since they stand in the order of reliability. */
    public Optional<CitedStatement> level(Dimension dimension) {
        return on(dimension).stream().filter(CitedStatement::givesLevel).findFirst();
    }

    /** What reliable statements about it are about, on any dimension. */
    public Set<String> concepts() {
        return statements.values().stream()
                .flatMap(List::stream)
                .filter(CitedStatement::carries)
                .flatMap(s -> s.concepts().stream())
                .collect(Collectors.toSet());
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
