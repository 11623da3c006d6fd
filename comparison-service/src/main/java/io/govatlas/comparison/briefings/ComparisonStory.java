package io.govatlas.comparison.briefings;

import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.briefings.Briefing.Block;
import io.govatlas.comparison.briefings.Briefing.Cell;
import io.govatlas.comparison.briefings.Briefing.Column;
import io.govatlas.comparison.briefings.Briefing.Detail;
import io.govatlas.comparison.briefings.Briefing.Paragraph;
import io.govatlas.comparison.briefings.Briefing.Section;
import io.govatlas.comparison.briefings.Briefing.Table;
import io.govatlas.comparison.comparisons.Comparability;
import io.govatlas.comparison.comparisons.Comparison;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a comparison as it was kept: levels, what follows, how sides differ, what is stated, and what is not known. */
final class ComparisonStory {

    private static final int STATEMENTS_OF_EACH = 3;

    /** Twenty subjects make 190 pairs; a page holds the differences of the first few. */
    private static final int MOST_DIFFERENCES = 6;

    private static final int MOST_GAPS = 60;

    private final Comparison comparison;
    private final Site site;
    private final Notes notes;
    private final Map<String, LocalizedText> names = new LinkedHashMap<>();
    private final Map<Dimension, LocalizedText> dimensions = new LinkedHashMap<>();
    private final Map<String, CitedStatement> stated = new HashMap<>();

    ComparisonStory(Comparison comparison, Site site) {
        this.comparison = comparison;
        this.site = site;
        this.notes = new Notes(site);
        comparison.subjects().forEach(subject -> names.put(subject.id(), subject.name()));
        for (Comparison.Row row : comparison.rows()) {
            dimensions.put(row.dimension(), row.name());
            row.cells().forEach(cell -> cell.statements().forEach(s -> stated.put(s.id(), s)));
        }
    }

    Briefing tell() {
        String permalink = site.ofAnalysis("/comparisons/" + comparison.id());
        LocalizedText subjects = Texts.listed(
                comparison.subjects().stream().map(SubjectSummary::name).toList());
        List<Section> sections = new ArrayList<>();
        sections.add(levels());
        sections.add(Following.of(comparison.insights(), comparison.errors(), names, dimensions, notes));
        sections.add(differences());
        sections.add(statements());
        contradictions().ifPresent(sections::add);
        sections.add(gaps());
        return new Briefing(
                "comparison-" + comparison.id(),
                Texts.of("kind.comparison"),
                Texts.of("title.comparison", subjects),
                List.of(
                        new Detail(Texts.of("detail.subjects"), subjects, null),
                        new Detail(
                                Texts.of("detail.version"),
                                Texts.same(comparison.asOf().position()),
                                null),
                        new Detail(Texts.of("detail.made"), Texts.moment(comparison.createdAt()), null),
                        new Detail(Texts.of("detail.permalink"), Texts.same(permalink), permalink)),
                sections,
                notes.all(),
                permalink,
                comparison.createdAt());
    }

    private Section levels() {
        List<List<Levels.Level>> rows = new ArrayList<>();
        for (int s = 0; s < comparison.subjects().size(); s++) {
            int subject = s;
            rows.add(comparison.rows().stream()
                    .map(row -> row.cells().get(subject))
                    .map(cell -> new Levels.Level(
                            cell.level(),
                            cell.levelName(),
                            Stream.ofNullable(cell.levelFrom())
                                    .map(stated::get)
                                    .filter(Objects::nonNull)
                                    .map(notes::of)
                                    .toList()))
                    .toList());
        }
        return new Levels(
                        List.copyOf(names.values()),
                        List.copyOf(dimensions.values()),
                        rows,
                        Texts.of(
                                "figure.foot",
                                comparison.id(),
                                comparison.asOf().position()))
                .section();
    }

    private Section differences() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            Cell worth = Cell.of(comparability(row.comparability()));
            row.differences().stream()
                    .limit(MOST_DIFFERENCES)
                    .map(difference -> List.of(
                            Cell.of(row.name()),
                            Cell.of(
                                    difference.text(),
                                    notes.of(difference.statements().stream()
                                            .map(stated::get)
                                            .filter(Objects::nonNull)
                                            .toList())),
                            worth))
                    .forEach(rows::add);
            int more = row.differences().size() - MOST_DIFFERENCES;
            if (more > 0) {
                rows.add(List.of(Cell.of(row.name()), Cell.of(Texts.of("differences.omitted", more)), worth));
            } else if (row.differences().isEmpty()) {
                rows.add(List.of(Cell.of(row.name()), Cell.of(Texts.of("differences.none")), worth));
            }
        }
        return new Section(
                Texts.of("section.differences"),
                List.of(new Table(
                        Texts.of("table.differences"),
                        List.of(
                                Column.text(Texts.of("column.dimension"), 14),
                                Column.text(Texts.of("column.difference"), 50),
                                Column.text(Texts.of("column.comparability"), 36)),
                        rows)));
    }

    private static LocalizedText comparability(Comparability comparability) {
        List<LocalizedText> texts = new ArrayList<>();
        texts.add(Texts.of("comparability", Texts.of(comparability.verdict())));
        comparability.reasons().stream()
                .map(Comparability.Reason::text)
                .distinct()
                .limit(MOST_DIFFERENCES)
                .forEach(texts::add);
        return Texts.running(texts);
    }

    private Section statements() {
        Stated table = new Stated(notes, STATEMENTS_OF_EACH);
        for (Comparison.Row row : comparison.rows()) {
            row.cells().forEach(cell -> table.add(row.name(), names.get(cell.subject()), cell.statements()));
        }
        return table.section();
    }

    private Optional<Section> contradictions() {
        List<Block> blocks = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            for (Comparison.Cell cell : row.cells()) {
                for (Comparison.Contradiction contradiction : cell.contradictions()) {
                    CitedStatement best = stated.get(contradiction.best());
                    LocalizedText text = Texts.of(
                            best == null ? "contradiction.open" : "contradiction.settled",
                            row.name(),
                            names.get(cell.subject()),
                            Texts.of(contradiction.kind()),
                            best == null ? "" : best.text());
                    blocks.add(Paragraph.item(
                            text,
                            notes.of(contradiction.versions().stream()
                                    .map(version -> stated.get(version.statement()))
                                    .filter(Objects::nonNull)
                                    .toList())));
                }
            }
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(Texts.of("section.contradictions"), blocks));
    }

    private Section gaps() {
        List<Block> blocks = new ArrayList<>();
        comparison.gaps().stream().limit(MOST_GAPS).forEach(gap -> blocks.add(Paragraph.item(gap.text(), List.of())));
        if (comparison.gaps().isEmpty()) {
            blocks.add(Paragraph.normal(Texts.of("gaps.none")));
        } else if (comparison.gaps().size() > MOST_GAPS) {
            blocks.add(
                    Paragraph.normal(Texts.of("gaps.omitted", comparison.gaps().size() - MOST_GAPS)));
        }
        return new Section(Texts.of("section.gaps"), blocks);
    }
}
