package io.govatlas.comparison.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Ranks over periods, a line per unit with an interval at every period; where a unit has no rank its line is broken. */
record Slope(Caption caption, int count, List<String> periods, List<Line> lines) {

    private static final double HEIGHT = 440;
    private static final double LEFT = 40;
    private static final double LABELS = 190;
    private static final double EDGE = 24;

    /** A unit's standings, one per period. */
    record Line(String name, List<Standing> standings) {

        Standing last() {
            return standings.get(standings.size() - 1);
        }
    }

    String svg() {
        Words words = new Words(caption.language());
        Sheet sheet = new Sheet(
                caption,
                ranked() ? words.of("历年位次", "ranks over the years") : words.of("历年得分", "scores over the years"),
                !ranked()
                        ? words.of("越靠上得分越高。", "The highest score is on top.")
                        : words.of(
                                        "越靠上位次越靠前；误差线为位次的%s区间。",
                                        "The first rank is on top; whiskers are %s intervals of the rank.")
                                .formatted(words.level(caption)));
        XYPlot plot = plot();
        Rectangle2D area = sheet.chart(Axes.chart(plot), Sheet.MARGIN, Sheet.ROOM - LABELS, HEIGHT);
        label(sheet, words, plot, area);
        sheet.space(HEIGHT + 10);
        List<Standing> last = lines.stream().map(Line::last).toList();
        Legend.draw(sheet, last, periods.get(periods.size() - 1));
        sheet.space(6);
        for (int t = 0; ranked() && t + 1 < periods.size(); t++) {
            sheet.paragraph(earlier(words, t), Sheet.SMALL, Ink.TEXT);
        }
        return sheet.svg(words.guide(caption), described(words));
    }

    /** Lines stand a little beside each other, so that whiskers of equal ranks are seen. */
    private double aside(int line) {
        return (line - (lines.size() - 1) / 2d) * 0.04;
    }

    private List<Standing> all() {
        return lines.stream().flatMap(l -> l.standings().stream()).toList();
    }

    private boolean ranked() {
        return Rows.ranked(all());
    }

    /** Where units are not ranked their scores are drawn. */
    private double drawn(Standing standing) {
        return ranked() ? standing.rank() : standing.score();
    }

    private NumberAxis scores() {
        DoubleSummaryStatistics seen = all().stream()
                .filter(Standing::isScored)
                .mapToDouble(Standing::score)
                .summaryStatistics();
        double air = Math.max(0.01, (seen.getMax() - seen.getMin()) * 0.05);
        NumberAxis axis =
                seen.getCount() == 0 ? Axes.numbers(0, 1) : Axes.numbers(seen.getMin() - air, seen.getMax() + air);
        Axes.step(axis, 8);
        return axis;
    }

    private NumberAxis ranks() {
        Interval seen = Rows.ranks(all(), count);
        double air = Math.max(0.5, (seen.high() - seen.low()) * 0.03);
        NumberAxis axis = Axes.ranks(seen.low() - air, seen.high() + air);
        axis.setInverted(true);
        return axis;
    }

    private XYPlot plot() {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(6);
        renderer.setErrorStroke(Ink.FINE);
        renderer.setDefaultLinesVisible(true);
        for (int k = 0; k < lines.size(); k++) {
            XYIntervalSeries series = new XYIntervalSeries(String.valueOf(k), false, true);
            for (int t = 0; t < periods.size(); t++) {
                Standing s = lines.get(k).standings().get(t);
                double x = t + aside(k);
                Interval interval = ranked() ? s.ranks() : s.scores();
                series.add(x, x, x, drawn(s), interval.low(), interval.high());
            }
            data.addSeries(series);
            renderer.setSeriesPaint(k, Ink.colour(k));
            renderer.setSeriesStroke(k, Ink.dash(k));
            renderer.setSeriesShape(k, Ink.marker(k));
            renderer.setSeriesLinesVisible(k, true);
        }
        XYPlot plot = Axes.plot();
        plot.setDataset(data);
        plot.setRenderer(renderer);
        SymbolAxis axis = Axes.names(periods, false);
        plot.setDomainAxis(axis);
        plot.setRangeAxis(ranked() ? ranks() : scores());
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.FINE);
        AxisSpace sides = new AxisSpace();
        sides.setLeft(LEFT);
        plot.setFixedRangeAxisSpace(sides);
        AxisSpace ends = new AxisSpace();
        ends.setBottom(EDGE);
        ends.setTop(6);
        plot.setFixedDomainAxisSpace(ends);
        return plot;
    }

    /** Names beside the ends of the lines, moved apart where they would lie on each other. */
    private void label(Sheet sheet, Words words, XYPlot plot, Rectangle2D area) {
        record Label(int line, double wanted) {}
        List<Label> labels = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            Standing last = lines.get(k).last();
            if (!Double.isNaN(drawn(last))) {
                labels.add(new Label(k, plot.getRangeAxis().valueToJava2D(drawn(last), area, RectangleEdge.LEFT)));
            }
        }
        labels.sort(Comparator.comparingDouble(Label::wanted));
        double[] at = Setting.apart(labels.stream().mapToDouble(Label::wanted).toArray(), 15, area.getMinY());
        double x = area.getMaxX() + 24;
        for (int i = 0; i < at.length; i++) {
            int k = labels.get(i).line();
            Standing last = lines.get(k).last();
            String rank = " " + (last.isRanked() ? words.rank(last) : Words.score(last.score()));
            double room = LABELS - 44 - Sheet.SMALL.width(rank);
            double end = plot.getDomainAxis().valueToJava2D(periods.size() - 1 + aside(k), area, RectangleEdge.BOTTOM);
            sheet.leader(k, end + 6, labels.get(i).wanted(), x - 4, at[i]);
            String name = Setting.cut(Setting.clean(lines.get(k).name()), Sheet.SMALL, room);
            sheet.line(name + rank, Sheet.SMALL, Ink.TEXT, x, at[i] + 4);
        }
    }

    /** Ranks of an earlier period with their intervals, and how many units each could not be told apart from. */
    private String earlier(Words words, int period) {
        return periods.get(period)
                + words.of("：", ": ")
                + lines.stream()
                        .map(l -> l.name() + " " + words.counted(l.standings().get(period)))
                        .collect(Collectors.joining(words.of("；", "; ")))
                + words.of("。", ".");
    }

    private String described(Words words) {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < periods.size(); t++) {
            int period = t;
            text.append(periods.get(t))
                    .append(words.of("：", ": "))
                    .append(Rows.described(
                            words,
                            lines.stream().map(l -> l.standings().get(period)).toList()))
                    .append(' ');
        }
        return text.toString();
    }
}
