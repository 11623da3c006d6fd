package io.govatlas.comparison.charts;

import java.awt.Color;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Scores as bars and ranks as marks, each with its interval, one line per unit in the order given. */
record IntervalBars(Caption caption, int ranked, List<Standing> standings) {

    private static final double NAMES = 150;
    private static final double SCORES = 200;
    private static final double GAP = 16;
    private static final double RANKS = 190;
    private static final double NOTES = Sheet.ROOM - NAMES - SCORES - GAP - RANKS;
    private static final double EDGE = 20;
    private static final double LINE = 19;

    /** Over so many ranks a mark of full size would hide its interval. */
    private static final double CROWDED = 60;

    /** From so many lines on the scale is repeated below, since its other end is out of sight. */
    private static final int TALL = 30;

    String svg() {
        Words words = new Words(caption.language());
        boolean ranked = Rows.ranked(standings);
        Sheet sheet = new Sheet(
                caption,
                ranked ? words.of("得分与位次", "scores and ranks") : words.of("得分", "scores"),
                reading(words, ranked));
        double height = standings.size() * LINE + EDGE * (standings.size() > TALL ? 2 : 1);
        double left = Sheet.MARGIN + NAMES;
        head(sheet, words.of("得分", "Score"), left);
        if (ranked) {
            head(sheet, words.of("位次", "Rank"), left + SCORES + GAP);
            head(
                    sheet,
                    words.of("位次（区间）≈ 无法区分", "Rank (interval) ≈ not distinguishable"),
                    left + SCORES + GAP + RANKS + 4);
        }
        sheet.space(18);
        if (ranked) {
            sheet.chart(Axes.chart(scores(0, words)), Sheet.MARGIN, NAMES + SCORES, height);
            sheet.chart(Axes.chart(ranks(words)), left + SCORES + GAP, RANKS + NOTES, height);
        } else {
            sheet.chart(Axes.chart(scores(NOTES, words)), Sheet.MARGIN, Sheet.ROOM, height);
        }
        sheet.space(height);
        return sheet.svg(words.guide(caption), Rows.described(words, standings));
    }

    private String reading(Words words, boolean ranked) {
        if (!ranked) {
            return words.of("条为得分。", "Bars are scores.");
        }
        String score = standings.stream().anyMatch(s -> s.scores().isKnown())
                ? words.of("左：得分（条）及其%s区间（误差线）；", "Left: score (bar) with its %s interval (whisker). ")
                        .formatted(words.level(caption))
                : words.of("左：得分；", "Left: score. ");
        return score
                + words.of(
                                "中：位次（菱形）及其%s区间（误差线）；右：位次及无法区分的单位。",
                                "Middle: rank (diamond) with its %s interval (whisker). Right: rank, and units not distinguishable.")
                        .formatted(words.level(caption));
    }

    private static void head(Sheet sheet, String text, double x) {
        sheet.line(text, Sheet.STRONG, Ink.TEXT, x, sheet.y() + 12);
    }

    private XYPlot scores(double notes, Words words) {
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        XYIntervalSeries series = new XYIntervalSeries("score");
        Range range = null;
        for (int i = 0; i < standings.size(); i++) {
            Standing standing = standings.get(i);
            if (standing.isScored()) {
                Interval interval = standing.scores().isKnown()
                        ? standing.scores()
                        : new Interval(standing.score(), standing.score());
                series.add(i, i - 0.36, i + 0.36, standing.score(), interval.low(), interval.high());
                range = Range.expandToInclude(range, interval.low());
                range = Range.expandToInclude(range, interval.high());
                range = Range.expandToInclude(range, standing.score());
            }
        }
        bars.addSeries(series);
        Range all = Range.expandToInclude(range, 0);
        Range shown = all.getLength() > 0 ? all : new Range(0, 1);
        XYPlot plot = plot(bars, bar(), Rows.names(standings, NAMES - 10), () -> {
            NumberAxis scale = Axes.numbers(shown.getLowerBound() * 1.04, shown.getUpperBound() * 1.04);
            Axes.step(scale, 6);
            return scale;
        });
        if (standings.stream().anyMatch(s -> s.scores().isKnown())) {
            plot.setDataset(1, bars);
            plot.setRenderer(1, whisker(false));
        }
        if (notes > 0) {
            note(plot, words, notes);
        }
        space(plot, NAMES, Math.max(2, notes));
        return plot;
    }

    private XYPlot ranks(Words words) {
        XYIntervalSeriesCollection marks = new XYIntervalSeriesCollection();
        XYIntervalSeries series = new XYIntervalSeries("rank");
        for (int i = 0; i < standings.size(); i++) {
            Standing standing = standings.get(i);
            if (standing.isRanked()) {
                Interval interval = standing.ranks();
                series.add(i, i, i, standing.rank(), interval.low(), interval.high());
            }
        }
        marks.addSeries(series);
        Interval seen = Rows.ranks(standings, ranked);
        double air = Math.max(0.5, (seen.high() - seen.low()) * 0.05);
        SymbolAxis unnamed = Axes.names(standings.stream().map(Standing::name).toList(), true);
        unnamed.setTickLabelsVisible(false);
        XYErrorRenderer whisker = whisker(true);
        if (seen.high() - seen.low() > CROWDED) {
            whisker.setSeriesShape(0, Ink.SMALL_DIAMOND);
        }
        XYPlot plot = plot(marks, whisker, unnamed, () -> Axes.ranks(seen.low() - air, seen.high() + air));
        note(plot, words, NOTES);
        space(plot, 0, NOTES);
        return plot;
    }

    private void note(XYPlot plot, Words words, double room) {
        plot.setDomainAxis(1, Axes.names(Rows.notes(words, standings, room - 10), true));
        plot.setDomainAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
    }

    private XYPlot plot(
            XYIntervalSeriesCollection data, XYItemRenderer renderer, SymbolAxis units, Supplier<NumberAxis> scale) {
        XYPlot plot = Axes.plot();
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        units.setGridBandsVisible(true);
        units.setGridBandPaint(Ink.BAND);
        units.setGridBandAlternatePaint(Color.WHITE);
        plot.setDomainAxis(units);
        plot.setDataset(data);
        plot.setRenderer(renderer);
        plot.setRangeAxis(scale.get());
        plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.FINE);
        if (standings.size() > TALL) {
            plot.setRangeAxis(1, scale.get());
            plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_LEFT);
        }
        return plot;
    }

    private void space(XYPlot plot, double left, double right) {
        AxisSpace sides = new AxisSpace();
        sides.setLeft(left);
        sides.setRight(right);
        plot.setFixedDomainAxisSpace(sides);
        AxisSpace ends = new AxisSpace();
        ends.setTop(EDGE);
        ends.setBottom(standings.size() > TALL ? EDGE : 0);
        plot.setFixedRangeAxisSpace(ends);
    }

    private static XYBarRenderer bar() {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, Ink.BAR);
        renderer.setDrawBarOutline(true);
        renderer.setSeriesOutlinePaint(0, Ink.BAR_EDGE);
        renderer.setSeriesOutlineStroke(0, Ink.FINE);
        return renderer;
    }

    private static XYErrorRenderer whisker(boolean marked) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDefaultLinesVisible(false);
        renderer.setDefaultShapesVisible(marked);
        renderer.setSeriesShape(0, Ink.DIAMOND);
        renderer.setSeriesPaint(0, Ink.TEXT);
        renderer.setErrorPaint(Ink.TEXT);
        renderer.setErrorStroke(Ink.FIRM);
        renderer.setCapLength(7);
        return renderer;
    }
}
