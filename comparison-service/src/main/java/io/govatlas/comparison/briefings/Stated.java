package io.govatlas.comparison.briefings;

import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.briefings.Briefing.Block;
import io.govatlas.comparison.briefings.Briefing.Cell;
import io.govatlas.comparison.briefings.Briefing.Column;
import io.govatlas.comparison.briefings.Briefing.Paragraph;
import io.govatlas.comparison.briefings.Briefing.Section;
import io.govatlas.comparison.briefings.Briefing.Table;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** The table of statements: the most reliable of each cell, none without its standing; what is left out is counted. */
final class Stated {

    static final int MOST = 300;

    private final Notes notes;
    private final int ofEach;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int omitted;

    Stated(Notes notes, int ofEach) {
        this.notes = notes;
        this.ofEach = ofEach;
    }

    void add(LocalizedText dimension, LocalizedText subject, List<CitedStatement> statements) {
        int shown = Math.min(Math.min(ofEach, statements.size()), MOST - rows.size());
        omitted += statements.size() - shown;
        for (CitedStatement statement : statements.subList(0, shown)) {
            rows.add(List.of(
                    Cell.of(dimension),
                    Cell.of(subject),
                    Cell.of(statement.text(), List.of(notes.of(statement))),
                    Cell.of(Texts.of(statement.kind())),
                    Cell.of(Texts.same(span(statement.period()))),
                    Cell.of(Notes.standing(statement))));
        }
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(Paragraph.normal(Texts.of("statements.none")));
        } else {
            blocks.add(new Table(
                    Texts.of("table.statements"),
                    List.of(
                            Column.text(Texts.of("column.dimension"), 11),
                            Column.text(Texts.of("column.subject"), 11),
                            Column.text(Texts.of("column.statement"), 44),
                            Column.text(Texts.of("column.kind"), 10),
                            Column.text(Texts.of("column.period"), 11),
                            Column.text(Texts.of("column.standing"), 13)),
                    rows));
        }
        if (omitted > 0) {
            blocks.add(Paragraph.normal(Texts.of("statements.omitted", omitted)));
        }
        return new Section(Texts.of("section.statements"), blocks);
    }

    private static String span(Period period) {
        if (period == null) {
            return "";
        }
        String from = period.from() == null ? "" : period.from();
        return from.equals(period.to()) ? from : from + "–" + (period.to() == null ? "" : period.to());
    }
}
