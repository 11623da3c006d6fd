package io.govatlas.comparison.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbook as a reader finds it. */
class WorkbookTest {

    static Stream<Arguments> all() {
        return Samples.all()
                .flatMap(briefing -> Stream.of(Samples.CHINESE, Samples.ENGLISH, Samples.BOTH)
                        .map(languages -> Arguments.of(briefing, languages)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysEverythingInTheLanguagesAskedFor(Briefing briefing, List<Language> languages) throws IOException {
        try (XSSFWorkbook workbook = open(briefing, languages)) {
            List<String> texts = texts(workbook);
            for (Language language : languages) {
                assertThat(texts).contains(briefing.title().in(language), briefing.permalink());
                briefing.notes().forEach(note -> {
                    assertThat(texts).contains(note.text().in(language));
                    note.lines()
                            .forEach(line ->
                                    assertThat(texts).contains(line.text().in(language)));
                });
            }
            assertThat(workbook.getSheetAt(workbook.getNumberOfSheets() - 1).getPhysicalNumberOfRows())
                    .isEqualTo(1
                            + briefing.notes().stream()
                                    .mapToInt(note -> 1 + note.lines().size())
                                    .sum());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRowIsAsHighAsItsTexts(Briefing briefing, List<Language> languages) throws IOException {
        try (XSSFWorkbook workbook = open(briefing, languages)) {
            for (var sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getCellStyle().getWrapText()) {
                            double width = sheet.getColumnWidth(cell.getColumnIndex()) / 256.0;
                            double lines = Math.ceil(cell.getStringCellValue().length() / width);
                            assertThat((double) row.getHeightInPoints())
                                    .as(cell.getStringCellValue())
                                    .isGreaterThanOrEqualTo(Math.min(409, lines * 15));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'',1", "short,1", "数字政府建设概况,2", "'one\ntwo',2", "a text of forty characters in the whole of,5"})
    void linesThatATextTakesInAColumnOfTen(String text, int lines) {
        assertThat(Math.max(1, RowHeights.lines(text, 10))).isEqualTo(lines);
    }

    @Test
    void numbersAreNumbersAndTextIsNoFormula() throws IOException {
        try (XSSFWorkbook workbook = open(Samples.run(7, true), Samples.BOTH)) {
            Row second = workbook.getSheetAt(1).getRow(2);

            assertThat(second.getCell(0).getStringCellValue()).isEqualTo("=1+1 <b>与|二");
            assertThat(second.getCell(1).getStringCellValue()).isEqualTo("=1+1 <b>&|two");
            assertThat(second.getCell(2).getNumericCellValue()).isEqualTo(0.5);
            assertThat(second.getCell(3).getNumericCellValue()).isEqualTo(2);
            assertThat(second.getCell(4).getStringCellValue()).isEqualTo("1–3.5");
            assertThat(second.getCell(5).getStringCellValue()).isEqualTo("单位1、单位3");
            assertThat(second.getCell(6).getStringCellValue()).isEqualTo("Unit 1, Unit 3");
            assertThat(second.getCell(7).getNumericCellValue()).isEqualTo(0.5);
        }
    }

    @Test
    void chartsStandAboveTheirData() throws IOException {
        try (XSSFWorkbook workbook =
                open(Samples.comparison("CHN", "USA", "GBR", "DNK", "KOR", "SGP", "EST", "440000"), Samples.CHINESE)) {
            XSSFSheet sheet = workbook.getSheet("图");

            assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(2);
            assertThat(texts(sheet)).contains("中国", "广东省", "战略规划");
        }
    }

    @Test
    void sheetsPrintOnWholePagesWithTheirHeads() throws IOException {
        try (XSSFWorkbook workbook = open(Samples.subject(), Samples.ENGLISH)) {
            workbook.sheetIterator().forEachRemaining(sheet -> {
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getFooter().getCenter()).contains("&P");
            });
            assertThat(workbook.getSheet("Statements").getRepeatingRows()).isNotNull();
            assertThat(workbook.getSheet("Notes")).isNotNull();
        }
    }

    @Test
    void sameContentIsTheSameBytes() throws Exception {
        byte[] first = new Workbook(Samples.run(7, true), Samples.BOTH).bytes();
        Thread.sleep(2_100); // archives tell time by two seconds

        assertThat(new Workbook(Samples.run(7, true), Samples.BOTH).bytes()).isEqualTo(first);
    }

    private static XSSFWorkbook open(Briefing briefing, List<Language> languages) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(new Workbook(briefing, languages).bytes()));
    }

    private static List<String> texts(XSSFWorkbook workbook) {
        List<String> texts = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> texts.addAll(texts((XSSFSheet) sheet)));
        return texts;
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }
}
