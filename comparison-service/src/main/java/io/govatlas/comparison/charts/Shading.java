package io.govatlas.comparison.charts;

import java.awt.Paint;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYZDataset;

/** A field of shaded cells with a line per unit. */
final class Shading implements PaintScale {

    /** What the scale adds to the height. */
    static final double SCALE = 56;

    @Override
    public double getLowerBound() {
        return 0;
    }

    @Override
    public double getUpperBound() {
        return 1;
    }

    @Override
    public Paint getPaint(double share) {
        return Ink.shade(share);
    }

    /** Cells as three rows: column, line (0 on top), shade from 0 to 1. */
    static XYPlot plot(double[][] cells, ValueAxis columns, List<Standing> standings, Words words, Room room) {
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("cells", cells);
        XYBlockRenderer blocks = new XYBlockRenderer();
        blocks.setPaintScale(new Shading());
        XYPlot plot = Axes.plot();
        plot.setDataset(data);
        plot.setRenderer(blocks);
        plot.setDomainAxis(columns);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        SymbolAxis names = Rows.names(standings, room.names() - 10);
        plot.setRangeAxis(names);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.FINE);
        plot.setRangeAxis(1, Axes.names(Rows.notes(words, standings, room.notes() - 10), true));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        AxisSpace sides = new AxisSpace();
        sides.setLeft(room.names());
        sides.setRight(room.notes());
        plot.setFixedRangeAxisSpace(sides);
        AxisSpace ends = new AxisSpace();
        ends.setTop(room.top());
        plot.setFixedDomainAxisSpace(ends);
        return plot;
    }

    /** The field with its scale below it. */
    static JFreeChart chart(XYPlot plot, Room room, String meaning, String pattern) {
        NumberAxis axis = Axes.numbers(0, 1);
        axis.setNumberFormatOverride(Words.number(pattern));
        axis.setLabel(meaning);
        PaintScaleLegend scale = new PaintScaleLegend(new Shading(), axis);
        scale.setPosition(RectangleEdge.BOTTOM);
        scale.setStripWidth(9);
        scale.setStripOutlinePaint(Ink.MUTED);
        scale.setStripOutlineStroke(Ink.FINE);
        scale.setSubdivisionCount(20);
        scale.setBackgroundPaint(null);
        scale.setAxisOffset(0);
        scale.setMargin(8, room.names(), 0, room.notes() + room.cells() - Math.min(room.cells(), 240));
        JFreeChart chart = Axes.chart(plot);
        chart.addSubtitle(scale);
        return chart;
    }

    static void write(XYPlot plot, String text, double column, double line, double shade) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, column, line);
        annotation.setFont(Sheet.TINY);
        annotation.setPaint(Ink.on(shade));
        plot.addAnnotation(annotation, false);
    }

    /** Widths left and right of the cells, and the height above them. */
    record Room(double names, double notes, double top) {

        double cells() {
            return Sheet.ROOM - names - notes;
        }
    }
}
