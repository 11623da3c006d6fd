package io.govatlas.comparison.charts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Axes and charts as every picture has them. */
final class Axes {

    private Axes() {}

    /** One place per name, the first on top or at the left. */
    static SymbolAxis names(List<String> names, boolean fromTop) {
        SymbolAxis axis =
                new SymbolAxis(null, names.stream().map(Setting::clean).toArray(String[]::new));
        axis.setRange(-0.5, names.size() - 0.5);
        axis.setInverted(fromTop);
        axis.setTickMarksVisible(false);
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(false);
        plain(axis);
        return axis;
    }

    static NumberAxis numbers(double from, double to) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(from, to);
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        axis.setNumberFormatOverride(Words.number("0.######"));
        axis.setAxisLinePaint(Ink.MUTED);
        axis.setTickMarkPaint(Ink.MUTED);
        plain(axis);
        return axis;
    }

    /** Whole ranks; the air before the first has no number. */
    static NumberAxis ranks(double from, double to) {
        NumberAxis axis = numbers(from, to);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        axis.setNumberFormatOverride(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)) {
            private static final long serialVersionUID = 1;

            @Override
            public StringBuffer format(double rank, StringBuffer to, FieldPosition position) {
                return rank < 1 ? to : super.format(rank, to, position);
            }
        });
        return axis;
    }

    /** About so many steps from end to end, of a length that is read easily. */
    static void step(NumberAxis axis, int steps) {
        axis.setTickUnit((NumberTickUnit)
                axis.getStandardTickUnits().getCeilingTickUnit(axis.getRange().getLength() / steps));
    }

    private static void plain(ValueAxis axis) {
        axis.setTickLabelFont(Sheet.SMALL);
        axis.setLabelFont(Sheet.SMALL);
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setLabelPaint(Ink.TEXT);
    }

    static XYPlot plot() {
        XYPlot plot = new XYPlot();
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    static JFreeChart chart(Plot plot) {
        JFreeChart chart = new JFreeChart(null, Sheet.STRONG, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }
}
