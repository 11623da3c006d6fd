package io.govatlas.comparison.briefings;

import io.govatlas.comparison.atlas.Citation;
import io.govatlas.comparison.atlas.CitedFigure;
import io.govatlas.comparison.atlas.CitedSource;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.briefings.Briefing.Line;
import io.govatlas.comparison.briefings.Briefing.Note;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.insights.Insight;
import io.govatlas.platform.knowledge.Rank;
import io.govatlas.platform.sources.SourceStatus;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notes of a document, numbered as they are first cited: each thing has one, however often it is cited. */
final class Notes {

    private final Site site;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    Notes(Site site) {
        this.site = site;
    }

    List<Note> all() {
        return notes;
    }

    List<Integer> of(Collection<CitedStatement> statements) {
        return statements.stream().map(this::of).distinct().sorted().toList();
    }

    /** Rule revision, facts, and the notes of the statements and observations it rests on; then what speaks against it. */
    int of(Insight insight) {
        Insight.Trace trace = insight.trace();
        return number("insight " + insight.id(), Texts.of("note.insight", insight.title(), insight.id()), () -> {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(
                    Texts.of(
                            "note.rule",
                            trace.rule().name(),
                            trace.rule().slug(),
                            trace.rule().revision(),
                            trace.rule().condition()),
                    List.of(),
                    site.at(trace.rule().path())));
            lines.add(Line.of(Texts.of(
                    "note.facts",
                    trace.facts().stream()
                            .map(fact -> fact.name() + " = " + fact.value())
                            .collect(Collectors.joining("; ")))));
            cite(lines, "note.subject-statements", of(trace.subjectStatements()));
            cite(lines, "note.peer-statements", of(trace.peerStatements()));
            cite(
                    lines,
                    "note.observations",
                    trace.observations().stream().map(this::of).distinct().toList());
            cite(lines, "note.counter", of(insight.counterEvidence()));
            lines.add(Line.of(insight.sureness().why()));
            for (CitedSource source : insight.retracted()) {
                lines.add(new Line(Texts.of("note.retracted", source.title()), List.of(), source.url()));
            }
            return lines;
        });
    }

    /** The statement, how far it can be relied on, and each source with its place and its words. */
    int of(CitedStatement statement) {
        return number(statement.id(), Texts.of("note.statement", statement.item(), standing(statement)), () -> {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(
                    Texts.of("note.text", statement.text(), statement.revision()),
                    List.of(),
                    site.at(statement.path())));
            if (statement.doubt() != null) {
                lines.add(Line.of(Texts.of("note.doubt", statement.doubt())));
            }
            statement.evidence().forEach(citation -> lines.add(evidence(citation)));
            if (statement.evidence().isEmpty()) {
                lines.add(Line.of(Texts.of("note.no-source")));
            }
            return lines;
        });
    }

    int of(CitedFigure figure) {
        LocalizedText value =
                figure.value() == null ? Texts.of("note.no-value") : Texts.same(String.valueOf(figure.value()));
        return number(
                "figure " + figure.id(),
                Texts.of("note.observation", figure.indicator(), figure.subject(), figure.period(), value),
                () -> List.of(
                        Line.of(Texts.of("note.figure-id", figure.id())),
                        evidence(new Citation(figure.source(), null, null))));
    }

    int of(String slug, Dataset dataset) {
        if (dataset == null) {
            return number("dataset " + slug, Texts.of("note.dataset-gone", slug), List::of);
        }
        return number(
                "dataset " + slug,
                Texts.of("note.dataset", dataset.name(), slug),
                () -> List.of(
                        new Line(dataset.citation(), List.of(), dataset.url()),
                        Line.of(Texts.of("note.licence", dataset.licence(), dataset.terms())),
                        Line.of(Texts.of("note.retrieved", dataset.retrievedOn()))));
    }

    int number(String key, LocalizedText text, Supplier<List<Line>> lines) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = notes.size() + 1;
        numbers.put(key, number);
        // Its number comes before those of what it leads to.
        notes.add(new Note(number, text, List.of()));
        notes.set(number - 1, new Note(number, text, lines.get()));
        return number;
    }

    /** Its standing, and its rank where that is not the usual one. */
    static LocalizedText standing(CitedStatement statement) {
        return Texts.listed(Stream.of(
                        Texts.of(statement.standing()),
                        statement.rank() == Rank.NORMAL ? null : Texts.of(statement.rank()),
                        statement.correctedBy().isEmpty() ? null : Texts.of("standing.corrected"))
                .filter(Objects::nonNull)
                .toList());
    }

    private static void cite(List<Line> lines, String key, List<Integer> notes) {
        if (!notes.isEmpty()) {
            lines.add(new Line(Texts.of(key), notes, null));
        }
    }

    private Line evidence(Citation citation) {
        CitedSource source = citation.source();
        LocalizedText text = Texts.each(language -> Stream.of(
                        source.title().in(language),
                        source.publisher() == null ? null : source.publisher().in(language),
                        source.date(),
                        citation.locator())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        if (citation.quote() != null) {
            text = Texts.of("note.quote", text, citation.quote());
        }
        if (source.status() == SourceStatus.RETRACTED) {
            text = Texts.of("note.source-retracted", text);
        }
        return new Line(text, List.of(), source.url() == null ? site.at(source.path()) : source.url());
    }
}
