package io.govatlas.comparison.atlas;

import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.sources.SourceStatus;
import io.govatlas.platform.text.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An item's statements with their sources: the same ones as before, until one of the sources changes. */
final class Citing {

    private final PublishedItem item;
    private final LocalizedText name;
    private final List<Statement> statements;
    private final Map<String, List<String>> corrections;
    private volatile Made made = new Made(null, List.of());

    Citing(PublishedItem item, LocalizedText name, List<Statement> statements) {
        this.item = item;
        this.name = name;
        this.statements = statements;
        this.corrections = statements.stream()
                .filter(s -> s.corrects() != null)
                .collect(Collectors.groupingBy(
                        Statement::corrects, Collectors.mapping(s -> item.path() + "#" + s.id(), Collectors.toList())));
    }

    /** @param areas codes of those that the statement names; empty where it speaks of the item's own */
    record Cited(CitedStatement statement, List<String> areas) {}

    private record Made(Map<String, CitedSource> sources, List<Cited> statements) {}

    /** @param sourceOf the source of a slug */
    List<Cited> by(Function<String, CitedSource> sourceOf) {
        Map<String, CitedSource> sources = new HashMap<>();
        statements.forEach(s -> s.evidence().forEach(e -> sources.computeIfAbsent(e.source(), sourceOf)));
        Made known = made;
        if (!sources.equals(known.sources)) {
            known = new Made(
                    sources, statements.stream().map(s -> cite(s, sources)).toList());
            made = known;
        }
        return known.statements;
    }

    private Cited cite(Statement statement, Map<String, CitedSource> sources) {
        List<Citation> evidence = statement.evidence().stream()
                .map(e -> new Citation(sources.get(e.source()), e.locator(), e.quote()))
                .toList();
        CitedStatement cited = CitedStatement.of(
                item,
                name,
                statement,
                statement.standingWithout(slug -> sources.get(slug).status() == SourceStatus.RETRACTED),
                corrections.getOrDefault(statement.id(), List.of()),
                evidence);
        return new Cited(cited, statement.areas());
    }
}
