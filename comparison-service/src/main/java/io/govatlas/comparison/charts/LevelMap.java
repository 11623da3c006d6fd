package io.govatlas.comparison.charts;

import io.govatlas.platform.text.Language;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * Levels of the rubrics from 1 to 5, a line per subject and a column per dimension, the darker the further; null where
 * nothing supports a level.
 */
public record LevelMap(
        Language language,
        String title,
        String reading,
        List<String> columns,
        List<String> lines,
        List<List<Integer>> levels,
        String source) {

    private static final double LINE = 22;
    private static final double NAMES = 170;
    private static final double LONGEST_HEAD = 190;

    /** Even the first level is told from none. */
    private static final double PALEST = 0.12;

    public String svg() {
        Sheet sheet = new Sheet(language, title, reading, List.of(source));
        List<String> heads = columns.stream()
                .map(name -> Setting.cut(Setting.clean(name), Sheet.SMALL, LONGEST_HEAD))
                .toList();
        double longest = heads.stream().mapToDouble(Sheet.SMALL::width).max().orElse(0);
        boolean upright = longest < (Sheet.ROOM - NAMES) / Math.max(1, columns.size()) - 4;
        double top = upright ? 20 : 14 + longest;
        double height = top + LINE * lines.size();
        sheet.chart(Axes.chart(plot(heads, upright, top)), Sheet.MARGIN, Sheet.ROOM, height);
        sheet.space(height);
        return sheet.svg(
                sheet.words().of("空白：现有陈述不足以判定等级。", "Blank: nothing that is stated supports a level."), description());
    }

    private XYPlot plot(List<String> heads, boolean upright, double top) {
        List<double[]> cells = new ArrayList<>();
        XYPlot plot = Axes.plot();
        for (int i = 0; i < lines.size(); i++) {
            for (int q = 0; q < columns.size(); q++) {
                Integer level = levels.get(i).get(q);
                if (level != null) {
                    double shade = PALEST + (1 - PALEST) * (level - 1) / 4;
                    cells.add(new double[] {q, i, shade});
                    XYTextAnnotation number = new XYTextAnnotation(level.toString(), q, i);
                    number.setFont(Sheet.SMALL);
                    number.setPaint(Ink.on(shade));
                    plot.addAnnotation(number, false);
                }
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("levels", new double[][] {row(cells, 0), row(cells, 1), row(cells, 2)});
        XYBlockRenderer blocks = new XYBlockRenderer();
        blocks.setPaintScale(new Shading());
        plot.setDataset(data);
        plot.setRenderer(blocks);
        SymbolAxis dimensions = Axes.names(heads, false);
        dimensions.setVerticalTickLabels(!upright);
        plot.setDomainAxis(dimensions);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setRangeAxis(Axes.names(
                lines.stream()
                        .map(name -> Setting.cut(Setting.clean(name), Sheet.SMALL, NAMES - 10))
                        .toList(),
                true));
        plot.setOutlineVisible(true);
        plot.setOutlinePaint(Color.LIGHT_GRAY);
        AxisSpace sides = new AxisSpace();
        sides.setLeft(NAMES);
        plot.setFixedRangeAxisSpace(sides);
        AxisSpace ends = new AxisSpace();
        ends.setTop(top);
        plot.setFixedDomainAxisSpace(ends);
        return plot;
    }

    private static double[] row(List<double[]> cells, int row) {
        return cells.stream().mapToDouble(cell -> cell[row]).toArray();
    }

    /** Level by level as a sentence, for readers who cannot see the picture. */
    private String description() {
        Words words = new Words(language);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> known = new ArrayList<>();
            for (int q = 0; q < columns.size(); q++) {
                if (levels.get(i).get(q) != null) {
                    known.add(columns.get(q) + " " + levels.get(i).get(q));
                }
            }
            sentences.add(lines.get(i) + words.of("：", ": ") + words.list(known) + words.of("。", "."));
        }
        return String.join(words.of("", " "), sentences);
    }
}
