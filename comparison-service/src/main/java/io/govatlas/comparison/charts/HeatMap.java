package io.govatlas.comparison.charts;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The data behind an index: a line per unit, a column per indicator, the darker the better; omitted indicators, for which
 * there was no room, are counted.
 */
record HeatMap(Caption caption, List<String> columns, int omitted, List<Line> lines) {

    /** More columns would be narrower than a name is high. */
    static final int MOST_COLUMNS = 60;

    private static final double LINE = 19;

    /** A cell narrower than this has no number in it. */
    private static final double LEGIBLE = 38;

    /** From so many columns on the room at the right is narrower. */
    private static final int MANY = 20;

    private static final double LONGEST_HEAD = 190;
    private static final double SMALLEST = 7;

    /** A unit and its cells, one per column. */
    record Line(Standing standing, List<Cell> cells) {}

    /** A value as given (NaN: missing), its shade from 0 (worst) to 1 (best), and whether it was filled in. */
    record Cell(double value, double shade, boolean imputed) {

        boolean isMissing() {
            return Double.isNaN(value) || Double.isNaN(shade);
        }
    }

    /** A cell that is there, and where. */
    private record Placed(int column, int line, Cell cell) {}

    String svg() {
        Words words = new Words(caption.language());
        Sheet sheet = new Sheet(caption, words.of("数据热力图", "heat map of the data"), reading(words));
        List<String> heads = columns.stream()
                .map(c -> Setting.cut(Setting.clean(c), Sheet.SMALL, LONGEST_HEAD))
                .toList();
        double notes = columns.size() > MANY ? 150 : 210;
        double width = (Sheet.ROOM - 140 - notes) / columns.size();
        double longest = heads.stream().mapToDouble(Sheet.SMALL::width).max().orElse(0);
        boolean upright = longest < width - 4;
        Shading.Room room = new Shading.Room(140, notes, upright ? 20 : 14 + longest);
        double height = room.top() + LINE * lines.size() + Shading.SCALE;
        SymbolAxis axis = Axes.names(heads, false);
        axis.setVerticalTickLabels(!upright);
        axis.setTickLabelFont(fitting(width));
        sheet.chart(
                Shading.chart(
                        plot(words, axis, room),
                        room,
                        words.of("表现（0 为最差，1 为最好）", "Performance, from 0 (worst) to 1 (best)"),
                        "0.0"),
                Sheet.MARGIN,
                Sheet.ROOM,
                height);
        sheet.space(height);
        return sheet.svg(words.guide(caption), Rows.described(words, standings()));
    }

    private String reading(Words words) {
        String text = words.of(
                "颜色越深，该指标上表现越好；“×”为缺失，“*”为填补值。",
                "The darker, the better on that indicator; “×” is missing, “*” was imputed.");
        if (Rows.ranked(standings())) {
            text += words.of("右：位次（%s区间）及无法区分的单位。", " Right: rank (%s interval), and units not distinguishable.")
                    .formatted(words.level(caption));
        }
        if (omitted > 0) {
            text += words.of("另有%d个指标未画出。", " %d more indicators are not drawn.")
                    .formatted(omitted);
        }
        return text;
    }

    /** Of a size at which a name turned on its side is no higher than its column; JFreeChart leaves out what is. */
    private static Typeface fitting(double width) {
        Typeface face = Sheet.SMALL;
        while (new TypefaceMetrics(face).getHeight() > width && face.getSize2D() > SMALLEST) {
            face = new Typeface(Font.PLAIN, face.getSize2D() - 0.5f);
        }
        return face;
    }

    private List<Standing> standings() {
        return lines.stream().map(Line::standing).toList();
    }

    private XYPlot plot(Words words, SymbolAxis axis, Shading.Room room) {
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int q = 0; q < columns.size(); q++) {
                all.add(new Placed(q, i, lines.get(i).cells().get(q)));
            }
        }
        List<Placed> present = all.stream().filter(p -> !p.cell().isMissing()).toList();
        double[][] shades = {
            present.stream().mapToDouble(Placed::column).toArray(),
            present.stream().mapToDouble(Placed::line).toArray(),
            present.stream().mapToDouble(p -> p.cell().shade()).toArray()
        };
        XYPlot plot = Shading.plot(shades, axis, standings(), words, room);
        plot.setRangeGridlinesVisible(false);
        boolean legible = room.cells() / columns.size() >= LEGIBLE;
        for (Placed placed : all) {
            Cell cell = placed.cell();
            String mark = cell.isMissing() ? "×" : cell.imputed() ? "*" : "";
            String text = legible && !cell.isMissing() ? Words.brief(cell.value()) + mark : mark;
            if (!text.isEmpty()) {
                Shading.write(plot, text, placed.column(), placed.line(), cell.isMissing() ? 0 : cell.shade());
            }
        }
        return plot;
    }
}
