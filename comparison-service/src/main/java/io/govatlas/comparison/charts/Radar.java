package io.govatlas.comparison.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.PolarPlot;
import org.jfree.chart.renderer.DefaultPolarItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What a few units score on each part of an index, outwards the better. A missing score has no mark and is listed. */
record Radar(Caption caption, double from, double to, List<String> parts, List<Shape> shapes) {

    /** More axes than this cannot be told apart. */
    static final int MOST_PARTS = 16;

    private static final double HEIGHT = 460;
    private static final int RINGS = 6;

    /** How far the axes reach beyond the last value, so that no mark lies on the name of its axis. */
    private static final double BEYOND = 0.08;

    /** A unit and its score per part, NaN where there is none. */
    record Shape(Standing standing, double[] scores) {}

    String svg() {
        Words words = new Words(caption.language());
        Sheet sheet = new Sheet(
                caption,
                words.of("雷达图", "radar"),
                words.of("各轴为指数的组成部分，越靠外得分越高。", "An axis is a part of the index; further out is a higher score."));
        sheet.chart(Axes.chart(plot()), Sheet.MARGIN, Sheet.ROOM, HEIGHT);
        sheet.space(HEIGHT + 6);
        List<Standing> standings = shapes.stream().map(Shape::standing).toList();
        Legend.draw(sheet, standings, words.of("单位", "Unit"));
        for (Shape shape : shapes) {
            String missing = missing(words, shape);
            if (!missing.isEmpty()) {
                sheet.paragraph(missing, Sheet.SMALL, Ink.TEXT);
            }
        }
        return sheet.svg(words.guide(caption), described(words, standings));
    }

    private PolarPlot plot() {
        XYSeriesCollection data = new XYSeriesCollection();
        DefaultPolarItemRenderer renderer = new DefaultPolarItemRenderer();
        renderer.setShapesVisible(true);
        renderer.setConnectFirstAndLastPoint(false);
        for (int k = 0; k < shapes.size(); k++) {
            for (List<Integer> run : runs(shapes.get(k).scores())) {
                XYSeries series = new XYSeries(data.getSeriesCount(), false);
                for (int q : run) {
                    series.add(360d * q / parts.size(), shapes.get(k).scores()[q]);
                }
                renderer.setSeriesPaint(data.getSeriesCount(), Ink.colour(k));
                renderer.setSeriesStroke(data.getSeriesCount(), Ink.dash(k));
                renderer.setSeriesShape(data.getSeriesCount(), Ink.marker(k));
                data.addSeries(series);
            }
        }
        NumberAxis axis = Axes.numbers(from, to + (to - from) * BEYOND);
        Axes.step(axis, RINGS);
        PolarPlot plot = new Named(data, axis, renderer, parts);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAngleLabelFont(Sheet.BODY);
        plot.setAngleLabelPaint(Ink.TEXT);
        plot.setAngleGridlinePaint(Ink.MUTED);
        plot.setAngleGridlineStroke(Ink.FINE);
        plot.setRadiusGridlinePaint(Ink.GRID);
        plot.setRadiusGridlineStroke(Ink.FINE);
        plot.setRadiusMinorGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setMargin(36);
        return plot;
    }

    /** Parts that follow each other round the circle without a gap; where there is none, the first again at the end. */
    private static List<List<Integer>> runs(double[] scores) {
        int gap = 0;
        while (gap < scores.length && !Double.isNaN(scores[gap])) {
            gap++;
        }
        if (gap == scores.length) {
            List<Integer> round = IntStream.range(0, gap).boxed().collect(Collectors.toList());
            round.add(0);
            return List.of(round);
        }
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int step = 1; step <= scores.length; step++) {
            int q = (gap + step) % scores.length;
            if (!Double.isNaN(scores[q])) {
                run.add(q);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        return runs;
    }

    private String missing(Words words, Shape shape) {
        List<String> missing = new ArrayList<>();
        for (int q = 0; q < parts.size(); q++) {
            if (Double.isNaN(shape.scores()[q])) {
                missing.add(parts.get(q));
            }
        }
        return missing.isEmpty()
                ? ""
                : words.of("%s缺失：%s。", "%s has no score on: %s.")
                        .formatted(shape.standing().name(), words.list(missing));
    }

    private String described(Words words, List<Standing> standings) {
        StringBuilder text = new StringBuilder(Rows.described(words, standings));
        for (Shape shape : shapes) {
            List<String> scores = new ArrayList<>();
            for (int q = 0; q < parts.size(); q++) {
                double score = shape.scores()[q];
                scores.add(parts.get(q) + " " + (Double.isNaN(score) ? words.of("缺失", "missing") : Words.score(score)));
            }
            text.append(
                    words.of("%s:%s。", " %s: %s.").formatted(shape.standing().name(), words.list(scores)));
        }
        return text.toString();
    }

    /** JFreeChart writes degrees at the rim; here it is the parts' names. */
    private static final class Named extends PolarPlot {

        private static final long serialVersionUID = 1;

        private final List<String> names;

        Named(XYSeriesCollection data, NumberAxis axis, DefaultPolarItemRenderer renderer, List<String> names) {
            super(data, axis, renderer);
            this.names = names;
        }

        @Override
        protected List<NumberTick> refreshAngleTicks() {
            List<NumberTick> ticks = new ArrayList<>();
            for (int q = 0; q < names.size(); q++) {
                double angle = 360d * q / names.size();
                String name = Setting.cut(Setting.clean(names.get(q)), Sheet.BODY, 210);
                ticks.add(new NumberTick(
                        angle, name, calculateTextAnchor(angle), org.jfree.chart.ui.TextAnchor.CENTER, 0));
            }
            return ticks;
        }
    }
}
