package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Figure;
import io.govatlas.comparison.briefings.Briefing.Series;
import io.govatlas.platform.text.Language;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A chart on a sheet of its own, below it the data that it is drawn from. */
record WorkbookChart(Figure figure, List<Language> languages) {

    private static final int ROW_OF_TITLE = 0;
    private static final int ROWS_OF_CHART = 36;
    private static final int COLUMNS_OF_CHART = 12;

    void add(XSSFSheet sheet) {
        sheet.createRow(ROW_OF_TITLE).createCell(0).setCellValue(WordChart.label(figure.title(), languages));
        sheet.createRow(ROW_OF_TITLE + 1).createCell(0).setCellValue(WordChart.label(figure.reading(), languages));
        int groups = (figure.series().size() + NativeChart.MOST_SERIES - 1) / NativeChart.MOST_SERIES;
        int head = ROW_OF_TITLE + 3 + groups * (ROWS_OF_CHART + 1);
        data(sheet, head);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int n = figure.categories().size();
        for (int g = 0; g < groups; g++) {
            int from = g * NativeChart.MOST_SERIES;
            List<Series> series = figure.series()
                    .subList(
                            from,
                            Math.min(
                                    from + NativeChart.MOST_SERIES,
                                    figure.series().size()));
            int top = ROW_OF_TITLE + 3 + g * (ROWS_OF_CHART + 1);
            XSSFChart chart = drawing.createChart(
                    drawing.createAnchor(0, 0, 0, 0, 0, top, COLUMNS_OF_CHART, top + ROWS_OF_CHART));
            new NativeChart(
                            figure,
                            XDDFDataSourcesFactory.fromStringCellRange(
                                    sheet, new CellRangeAddress(head + 1, head + n, 0, 0)),
                            i -> XDDFDataSourcesFactory.fromNumericCellRange(
                                    sheet, new CellRangeAddress(head + 1, head + n, from + i + 1, from + i + 1)),
                            series.stream()
                                    .map(one -> WordChart.label(one.name(), languages))
                                    .toList(),
                            i -> new CellReference(sheet.getSheetName(), head, from + i + 1, true, true))
                    .draw(chart);
        }
    }

    private void data(XSSFSheet sheet, int head) {
        XSSFRow names = sheet.createRow(head);
        for (int s = 0; s < figure.series().size(); s++) {
            names.createCell(s + 1)
                    .setCellValue(WordChart.label(figure.series().get(s).name(), languages));
        }
        for (int i = 0; i < figure.categories().size(); i++) {
            XSSFRow row = sheet.createRow(head + 1 + i);
            row.createCell(0).setCellValue(WordChart.label(figure.categories().get(i), languages));
            for (int s = 0; s < figure.series().size(); s++) {
                Double value = figure.series().get(s).values().get(i);
                if (value != null) {
                    row.createCell(s + 1).setCellValue(value);
                }
            }
        }
    }
}
