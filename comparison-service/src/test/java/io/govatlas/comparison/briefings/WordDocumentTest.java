package io.govatlas.comparison.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.briefings.Briefing.Note;
import io.govatlas.platform.text.Language;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The text document as a reader finds it. */
class WordDocumentTest {

    static Stream<Arguments> all() {
        return Samples.all()
                .flatMap(briefing -> Stream.of(Samples.CHINESE, Samples.ENGLISH, Samples.BOTH)
                        .map(languages -> Arguments.of(briefing, languages)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysEverythingInTheLanguagesAskedFor(Briefing briefing, List<Language> languages) throws Exception {
        try (XWPFDocument document = open(briefing, languages)) {
            String text = document.getDocument().xmlText();
            for (Language language : languages) {
                assertThat(text).contains(briefing.title().in(language).split("[&<]")[0]);
                briefing.sections()
                        .forEach(section ->
                                assertThat(text).contains(section.heading().in(language)));
            }
            if (languages.equals(Samples.ENGLISH)) {
                assertThat(text)
                        .doesNotContain(
                                Texts.of("section.notes").zh(),
                                Texts.of("column.dimension").zh());
            }
            for (Note note : briefing.notes()) {
                assertThat(text).contains("w:name=\"note_" + note.number() + "\"");
            }
            assertThat(anchors(text)).allSatisfy(anchor -> assertThat(text).contains("w:name=\"" + anchor + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void tablesFitThePageAndRepeatTheirHead(Briefing briefing, List<Language> languages) throws Exception {
        try (XWPFDocument document = open(briefing, languages)) {
            var page = document.getDocument().getBody().getSectPr();
            int room = ((Number) page.getPgSz().getW()).intValue()
                    - 2 * ((Number) page.getPgMar().getLeft()).intValue();
            assertThat(document.getTables()).isNotEmpty().allSatisfy(table -> {
                var columns = table.getCTTbl().getTblGrid().getGridColList();
                assertThat(columns.stream()
                                .mapToInt(column -> ((Number) column.getW()).intValue())
                                .sum())
                        .isLessThanOrEqualTo(room);
                assertThat(table.getRows())
                        .allSatisfy(row -> assertThat(row.getTableCells()).hasSize(columns.size()));
            });
            List<XWPFTable> heads = document.getTables().stream()
                    .filter(table -> table.getRow(0).isRepeatHeader())
                    .toList();
            assertThat(heads).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void numbersItsPagesAndNamesFontsForBothScripts() throws Exception {
        try (XWPFDocument document = open(Samples.subject(), Samples.CHINESE)) {
            assertThat(document.getFooterList().get(0)._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
            assertThat(document.getStyle().xmlText()).contains("宋体", "黑体", "Times New Roman");
            assertThat(document.getStyles().getStyle("Heading1")).isNotNull();
        }
    }

    @Test
    void chartsAreDrawnFromDataThatCanBeEdited() throws Exception {
        try (XWPFDocument document = open(Samples.run(7, true), Samples.BOTH)) {
            var chart = document.getCharts().get(0);
            var sheet = chart.getWorkbook().getSheetAt(0);

            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .contains("单位1 · 1（1–2.5）≈1", "Unit 1 · 1 (1–2.5) ≈ 1");
            assertThat(IntStream.rangeClosed(1, 3)
                            .mapToDouble(c -> sheet.getRow(3).getCell(c).getNumericCellValue())
                            .sum())
                    .as("end of the third interval, and half a place")
                    .isEqualTo(5);
            assertThat(chart.getCTChart().xmlText()).contains("noFill", "stacked");
        }
    }

    @Test
    void chartInBothLanguagesHasRoomForEveryName() throws Exception {
        int names = 6;
        int unscored = 1;
        try (XWPFDocument document = open(Samples.run(names + unscored, true), Samples.BOTH)) {
            Matcher extent = Pattern.compile("extent [^>]*cy=\"(\\d+)\"")
                    .matcher(document.getDocument().xmlText());

            assertThat(extent.find()).isTrue();
            assertThat(Long.parseLong(extent.group(1)) / Units.EMU_PER_CENTIMETER)
                    .as("centimetres: two lines of text for each name, legend and scale")
                    .isGreaterThanOrEqualTo((long) (names * 1.0 + 2.5));
        }
    }

    @Test
    void manySubjectsMakeSeveralChartsAndLieOnTheSide() throws Exception {
        Briefing wide = Samples.comparison("CHN", "USA", "GBR", "DNK", "KOR", "SGP", "EST", "440000");
        try (XWPFDocument document = open(wide, Samples.ENGLISH)) {
            assertThat(document.getCharts()).hasSize(2);
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().xmlText())
                    .contains("landscape");
        }
    }

    @Test
    void sameContentIsTheSameBytes() throws Exception {
        byte[] first = new WordDocument(Samples.run(7, true), Samples.BOTH).bytes();
        Thread.sleep(2_100); // archives tell time by two seconds

        assertThat(new WordDocument(Samples.run(7, true), Samples.BOTH).bytes()).isEqualTo(first);
    }

    @Test
    void propertiesComeFromTheContent() throws Exception {
        try (XWPFDocument document = open(Samples.comparison("CHN", "DNK"), Samples.ENGLISH)) {
            var core = document.getProperties().getCoreProperties();

            assertThat(core.getTitle()).isEqualTo("Digital government compared: China, Denmark");
            assertThat(core.getCreated()).isEqualTo("2026-02-03T04:05:06Z");
            assertThat(core.getIdentifier()).endsWith("/api/v1/analysis/comparisons/0123456789abcdef01234567");
        }
        try (XWPFDocument document = open(Samples.run(3, true), Samples.ENGLISH)) {
            assertThat(document.getProperties().getCoreProperties().getCreated())
                    .isNull();
        }
    }

    private static XWPFDocument open(Briefing briefing, List<Language> languages) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(new WordDocument(briefing, languages).bytes()));
    }

    private static List<String> anchors(String xml) {
        return Pattern.compile("w:anchor=\"([^\"]+)\"")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
