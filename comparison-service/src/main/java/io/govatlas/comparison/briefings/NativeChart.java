package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Figure;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/**
 * A figure as a chart that office programs draw themselves, from data that can be edited; the program brings the fonts.
 *
 * @param names of the categories
 * @param values of a series
 * @param headings of the series, where a workbook has them
 */
record NativeChart(
        Figure figure,
        XDDFDataSource<String> names,
        IntFunction<XDDFNumericalDataSource<Double>> values,
        List<String> series,
        IntFunction<CellReference> headings) {

    /** Colours of Okabe and Ito, told apart by colour-blind readers. */
    private static final List<String> COLOURS = List.of("0072B2", "D55E00", "000000", "009E73", "CC79A7", "56B4E9");

    /** Two tones of one colour that meet at the rank. */
    private static final List<String> TONES = List.of("", "3C6E9E", "A9CBE8");

    private static final double SMALL = 9;

    /** So many names need smaller letters: a program leaves out those that would touch. */
    private static final int MANY = 20;

    private static final double SMALLER = 7;

    /** Levels end here, and there is none between whole ones. */
    private static final double WHOLE_STEPS = 5;

    /** More bars beside each other are not told apart. */
    static final int MOST_SERIES = COLOURS.size();

    void draw(XDDFChart chart) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        categories.getOrAddTextProperties().setFontSize(figure.categories().size() > MANY ? SMALLER : SMALL);
        XDDFValueAxis scale = chart.createValueAxis(AxisPosition.TOP);
        scale.setMinimum(0);
        scale.setMaximum(figure.most());
        if (figure.most() == WHOLE_STEPS) {
            scale.setMajorUnit(1);
        }
        scale.setCrossBetween(AxisCrossBetween.BETWEEN);
        scale.getOrAddTextProperties().setFontSize(SMALL);
        scale.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(solid("D5D5D5")));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, scale);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(figure.stacked() ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        bars.setOverlap((byte) (figure.stacked() ? 100 : 0));
        bars.setGapWidth(50);
        bars.setVaryColors(false);
        for (int i = 0; i < series.size(); i++) {
            XDDFChartData.Series one = bars.addSeries(names, values.apply(i));
            one.setTitle(series.get(i), headings.apply(i));
            if (figure.stacked() && i == 0) {
                one.setFillProperties(new XDDFNoFillProperties());
            } else {
                one.setFillProperties(solid((figure.stacked() ? TONES : COLOURS).get(i)));
            }
        }
        chart.plot(bars);
        // Programs count the entries of a legend from different ends, so none can be left out; the text says the tones.
        if (series.size() > 1 && !figure.stacked()) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    private static XDDFSolidFillProperties solid(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {hex(colour, 0), hex(colour, 2), hex(colour, 4)}));
    }

    private static byte hex(String colour, int at) {
        return (byte) Integer.parseInt(colour.substring(at, at + 2), 16);
    }
}
