package io.govatlas.comparison.charts;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How often each unit took each rank over the draws. */
record Acceptability(Caption caption, List<Line> lines) {

    private static final Shading.Room ROOM = new Shading.Room(140, 210, 22);

    /** Shares below one in two hundred would print as nothing. */
    private static final double VISIBLE = 0.005;

    /** Smaller shares are shaded without a figure. */
    private static final double WRITTEN = 0.05;

    /** A cell narrower than this has no figure in it. */
    private static final double LEGIBLE = 22;

    /** A unit and the share of draws in which it took rank 1, 2, 3 and so on. */
    record Line(Standing standing, double[] shares) {}

    /** A share of draws that is drawn, at a rank (from 1) and a line (from 0). */
    private record Cell(int rank, int line, double share) {}

    String svg() {
        Words words = new Words(caption.language());
        Sheet sheet = new Sheet(
                caption,
                words.of("位次可接受度", "rank acceptability"),
                words.of(
                                "颜色深浅为各单位在抽样中取得该位次的比例（数字为百分比）；菱形为位次，横线为其%s区间；右：位次及无法区分的单位。",
                                "Shade: the share of draws in which a unit took that rank (figures are per cent). Diamond: its rank;"
                                        + " line: its %s interval. Right: rank, and units not distinguishable.")
                        .formatted(words.level(caption)));
        List<Cell> cells = cells();
        Interval shown = shown(cells);
        boolean legible = ROOM.cells() / (shown.high() - shown.low() + 1) >= LEGIBLE;
        double height = ROOM.top() + (legible ? 25 : 17) * lines.size() + Shading.SCALE;
        sheet.line(words.of("位次", "Rank"), Sheet.STRONG, Ink.TEXT, Sheet.MARGIN + ROOM.names(), sheet.y() + 12);
        sheet.space(14);
        XYPlot plot = plot(words, cells, shown, legible);
        sheet.chart(
                Shading.chart(plot, ROOM, words.of("抽样比例", "Share of draws"), "0%"), Sheet.MARGIN, Sheet.ROOM, height);
        sheet.space(height);
        return sheet.svg(words.guide(caption), Rows.described(words, standings()));
    }

    private List<Standing> standings() {
        return lines.stream().map(Line::standing).toList();
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double[] shares = lines.get(i).shares();
            for (int r = 0; r < shares.length; r++) {
                if (shares[r] >= VISIBLE) {
                    cells.add(new Cell(r + 1, i, shares[r]));
                }
            }
        }
        return cells;
    }

    /** All ranks with a cell, a mark or a line. */
    private Interval shown(List<Cell> cells) {
        Interval marked = Rows.ranks(standings(), lines.size());
        double first = Math.floor(marked.low());
        double last = Math.ceil(marked.high());
        for (Cell cell : cells) {
            first = Math.min(first, cell.rank());
            last = Math.max(last, cell.rank());
        }
        return new Interval(first, last);
    }

    private XYPlot plot(Words words, List<Cell> cells, Interval shown, boolean legible) {
        double[][] shades = {
            cells.stream().mapToDouble(Cell::rank).toArray(),
            cells.stream().mapToDouble(Cell::line).toArray(),
            cells.stream().mapToDouble(Cell::share).toArray()
        };
        XYPlot plot = Shading.plot(shades, Axes.ranks(shown.low() - 0.5, shown.high() + 0.5), standings(), words, ROOM);
        for (Cell cell : cells) {
            if (legible && cell.share() >= WRITTEN) {
                String share = Words.number("0").format(cell.share() * 100);
                Shading.write(plot, share, cell.rank(), cell.line() - 0.16, cell.share());
            }
        }
        XYIntervalSeriesCollection marks = marks(legible ? 0.28 : 0);
        if (legible) {
            plot.setDataset(1, marks);
            plot.setRenderer(1, mark(Color.WHITE, Ink.BROAD, Ink.DIAMOND));
            plot.setDataset(2, marks);
            plot.setRenderer(2, mark(Ink.TEXT, Ink.FIRM, Ink.SMALL_DIAMOND));
        } else {
            plot.setDataset(1, marks);
            plot.setRenderer(1, mark(Ink.TEXT, Ink.FINE, Ink.SPECK));
        }
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    /** Below the middle of the line where figures stand in it. */
    private XYIntervalSeriesCollection marks(double below) {
        XYIntervalSeries series = new XYIntervalSeries("rank");
        for (int i = 0; i < lines.size(); i++) {
            Standing s = lines.get(i).standing();
            if (s.isRanked()) {
                double line = i + below;
                series.add(s.rank(), s.ranks().low(), s.ranks().high(), line, line, line);
            }
        }
        XYIntervalSeriesCollection marks = new XYIntervalSeriesCollection();
        marks.addSeries(series);
        return marks;
    }

    /** Where there is room it is drawn twice, broad in white and then in black, so that it is seen on every shade. */
    private static XYErrorRenderer mark(Color colour, Stroke stroke, Shape shape) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDefaultLinesVisible(false);
        renderer.setSeriesShape(0, shape);
        renderer.setSeriesPaint(0, colour);
        renderer.setErrorPaint(colour);
        renderer.setErrorStroke(stroke);
        renderer.setCapLength(5);
        return renderer;
    }
}
