package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Block;
import io.govatlas.comparison.briefings.Briefing.Cell;
import io.govatlas.comparison.briefings.Briefing.Column;
import io.govatlas.comparison.briefings.Briefing.Figure;
import io.govatlas.comparison.briefings.Briefing.Section;
import io.govatlas.comparison.briefings.Briefing.Series;
import io.govatlas.comparison.briefings.Briefing.Table;
import io.govatlas.comparison.charts.LevelMap;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The section of levels: subjects against dimensions, as a picture and as a table that is turned to fit the page.
 *
 * @param rows one per subject, with a cell per dimension
 * @param foot where the picture comes from
 */
record Levels(
        List<LocalizedText> subjects, List<LocalizedText> dimensions, List<List<Level>> rows, LocalizedText foot) {

    /** Beside so many subjects a table with a column for each is still upright. */
    private static final int FEW = 5;

    /** @param level from 1 to 5, null where nothing supports one */
    record Level(Integer level, LocalizedText name, List<Integer> notes) {

        Cell cell(boolean named) {
            if (level == null) {
                return Cell.of(named ? Texts.of("level.none") : Texts.same("–"));
            }
            LocalizedText text = named && name != null ? Texts.of("level.named", level, name) : Texts.same("" + level);
            return new Cell(text, named ? null : (double) level, level, notes);
        }
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!dimensions.isEmpty()) {
            blocks.add(new Figure(
                    Texts.of("figure.levels"),
                    Texts.of("figure.levels.reading"),
                    dimensions,
                    series(),
                    false,
                    5,
                    Texts.each(this::picture)));
        }
        blocks.add(subjects.size() <= FEW ? upright() : turned());
        return new Section(Texts.of("section.levels"), blocks);
    }

    private List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            series.add(new Series(
                    subjects.get(i),
                    rows.get(i).stream()
                            .map(cell -> cell.level() == null
                                    ? null
                                    : (Double) cell.level().doubleValue())
                            .toList()));
        }
        return series;
    }

    private String picture(Language language) {
        return new LevelMap(
                        language,
                        Texts.of("figure.levels").in(language),
                        Texts.of("figure.levels.reading").in(language),
                        dimensions.stream().map(name -> name.in(language)).toList(),
                        subjects.stream().map(name -> name.in(language)).toList(),
                        rows.stream()
                                .map(row -> row.stream().map(Level::level).toList())
                                .toList(),
                        foot.in(language))
                .svg();
    }

    /** A line per dimension. */
    private Table upright() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(Texts.of("column.dimension"), 16));
        subjects.forEach(subject -> columns.add(Column.text(subject, 16)));
        List<List<Cell>> lines = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            List<Cell> line = new ArrayList<>();
            line.add(Cell.of(dimensions.get(d)));
            for (List<Level> row : rows) {
                line.add(row.get(d).cell(true));
            }
            lines.add(line);
        }
        return new Table(Texts.of("table.levels"), columns, lines);
    }

    /** A line per subject. */
    private Table turned() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(Texts.of("column.subject"), 16));
        dimensions.forEach(dimension -> columns.add(Column.number(dimension, 8)));
        List<List<Cell>> lines = new ArrayList<>();
        for (int s = 0; s < subjects.size(); s++) {
            List<Cell> line = new ArrayList<>();
            line.add(Cell.of(subjects.get(s)));
            rows.get(s).forEach(level -> line.add(level.cell(false)));
            lines.add(line);
        }
        return new Table(Texts.of("table.levels"), columns, lines);
    }
}
