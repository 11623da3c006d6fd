package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Figure;
import io.govatlas.comparison.briefings.Briefing.Series;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A chart in a text document, with its data in a workbook of its own. */
final class WordChart {

    /** Centimetres. */
    private static final double BAR = 0.42;

    /** A name in one language; a program leaves names out where they have less. */
    private static final double LABEL = 0.52;

    private static final double TALLEST = 19;
    private static final double TALLEST_ON_ITS_SIDE = 13;
    private static final int UPRIGHT = 12_000;

    private WordChart() {}

    /** As many series from one on as are told apart; {@code room} in twentieths of a point. */
    static void add(XWPFDocument document, Figure figure, int from, List<Language> languages, int room)
            throws IOException, InvalidFormatException {
        List<Series> series = figure.series()
                .subList(
                        from,
                        Math.min(from + NativeChart.MOST_SERIES, figure.series().size()));
        int n = figure.categories().size();
        int beside = figure.stacked() ? 1 : series.size();
        double tallest = room > UPRIGHT ? TALLEST_ON_ITS_SIDE : TALLEST;
        double bars = Math.max(BAR * (1 + (beside - 1) * 0.45), LABEL * languages.size());
        double height = Math.min(tallest, 2.5 + n * bars);
        XWPFChart chart = document.createChart(
                (int) (room / 20d * Units.EMU_PER_POINT), (int) (height * Units.EMU_PER_CENTIMETER));
        OfficeProperties.clear(chart.getWorkbook().getProperties());
        new NativeChart(
                        figure,
                        XDDFDataSourcesFactory.fromArray(
                                figure.categories().stream()
                                        .map(name -> label(name, languages))
                                        .toArray(String[]::new),
                                chart.formatRange(new CellRangeAddress(1, n, 0, 0)),
                                0),
                        i -> XDDFDataSourcesFactory.fromArray(
                                series.get(i).values().toArray(Double[]::new),
                                chart.formatRange(new CellRangeAddress(1, n, i + 1, i + 1)),
                                i + 1),
                        series.stream().map(one -> label(one.name(), languages)).toList(),
                        i -> chart.setSheetTitle(label(series.get(i).name(), languages), i + 1))
                .draw(chart);
    }

    static String label(LocalizedText text, List<Language> languages) {
        return languages.stream().map(text::in).distinct().collect(Collectors.joining(" "));
    }
}
