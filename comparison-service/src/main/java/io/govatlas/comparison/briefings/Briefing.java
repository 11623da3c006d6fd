package io.govatlas.comparison.briefings;

import io.govatlas.platform.text.LocalizedText;
import java.time.Instant;
import java.util.List;

/**
 * A document before it has a form: every format shows this, and nothing else.
 *
 * @param name what its file is called, without an ending
 * @param permalink where the same can be had again
 * @param writtenAt time of what it says, not of the document; null where that has none
 * @param notes numbered from 1
 */
record Briefing(
        String name,
        LocalizedText kind,
        LocalizedText title,
        List<Detail> details,
        List<Section> sections,
        List<Note> notes,
        String permalink,
        Instant writtenAt) {

    /** A line of its head: what it is of, which version, where it lies. */
    record Detail(LocalizedText name, LocalizedText value, String link) {}

    record Section(LocalizedText heading, List<Block> blocks) {}

    /** What a section is made of, in the order in which it is read. */
    sealed interface Block permits Paragraph, Table, Figure {

        default boolean isTable() {
            return this instanceof Table;
        }

        default boolean isFigure() {
            return this instanceof Figure;
        }
    }

    /** A text that rests on notes, by their numbers. */
    record Paragraph(Style style, LocalizedText text, List<Integer> notes) implements Block {

        enum Style {
            HEADING,
            NORMAL,
            ITEM
        }

        static Paragraph normal(LocalizedText text) {
            return new Paragraph(Style.NORMAL, text, List.of());
        }

        static Paragraph item(LocalizedText text, List<Integer> notes) {
            return new Paragraph(Style.ITEM, text, notes);
        }
    }

    record Table(LocalizedText caption, List<Column> columns, List<List<Cell>> rows) implements Block {

        private static final int MOST_UPRIGHT = 7;

        public boolean isWide() {
            return columns.size() > MOST_UPRIGHT;
        }

        /** What share of the width a column has, from 0 to 1. */
        double share(int column) {
            return (double) columns.get(column).width()
                    / columns.stream().mapToInt(Column::width).sum();
        }
    }

    /** @param width in parts of the width of the table, beside the other columns */
    record Column(LocalizedText head, int width, boolean isNumber) {

        static Column text(LocalizedText head, int width) {
            return new Column(head, width, false);
        }

        static Column number(LocalizedText head, int width) {
            return new Column(head, width, true);
        }
    }

    /**
     * @param number what the text says, where that is one number; else null
     * @param level from 1 to 5 where the cell is to be shaded by it; else null
     */
    record Cell(LocalizedText text, Double number, Integer level, List<Integer> notes) {

        static Cell of(LocalizedText text, List<Integer> notes) {
            return new Cell(text, null, null, notes);
        }

        static Cell of(LocalizedText text) {
            return of(text, List.of());
        }

        static Cell of(double number, String text) {
            return new Cell(Texts.same(text), number, null, List.of());
        }
    }

    /**
     * A chart, as bars for programs that draw charts themselves and as a picture for those that do not.
     *
     * @param stacked one bar per category, made of all series, of which the first is not seen
     * @param most the end of the scale
     * @param svg the picture, in each language
     */
    record Figure(
            LocalizedText title,
            LocalizedText reading,
            List<LocalizedText> categories,
            List<Series> series,
            boolean stacked,
            double most,
            LocalizedText svg)
            implements Block {}

    /** One value per category, null where there is none. */
    record Series(LocalizedText name, List<Double> values) {}

    /** @param lines the steps from what the text says down to its sources */
    record Note(int number, LocalizedText text, List<Line> lines) {}

    /** One step of a note: what it says, the notes it leads to, and an address outside the document or null. */
    record Line(LocalizedText text, List<Integer> notes, String link) {

        static Line of(LocalizedText text) {
            return new Line(text, List.of(), null);
        }
    }

    /** Whether pages have to lie on their side. */
    boolean isWide() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block instanceof Table table && table.isWide());
    }
}
