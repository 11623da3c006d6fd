package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Block;
import io.govatlas.comparison.briefings.Briefing.Cell;
import io.govatlas.comparison.briefings.Briefing.Column;
import io.govatlas.comparison.briefings.Briefing.Detail;
import io.govatlas.comparison.briefings.Briefing.Figure;
import io.govatlas.comparison.briefings.Briefing.Line;
import io.govatlas.comparison.briefings.Briefing.Note;
import io.govatlas.comparison.briefings.Briefing.Paragraph;
import io.govatlas.comparison.briefings.Briefing.Section;
import io.govatlas.comparison.briefings.Briefing.Table;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A briefing as a workbook: what it says on the first sheet, each table on one of its own, numbers as numbers, charts with
 * their data, and the notes on the last. Both languages stand in columns beside each other.
 */
final class Workbook {

    private static final int CHARACTER = 256;
    private static final int LINE = 110;

    private final Briefing briefing;
    private final List<Language> languages;
    private XSSFWorkbook workbook;
    private WorkbookStyles styles;

    Workbook(Briefing briefing, List<Language> languages) {
        this.briefing = briefing;
        this.languages = languages;
    }

    byte[] bytes() {
        try (XSSFWorkbook empty = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook = empty;
            styles = new WorkbookStyles(workbook, languages.contains(Language.ZH) ? "宋体" : "Calibri");
            summary();
            List<Figure> figures = new ArrayList<>();
            for (Section section : briefing.sections()) {
                for (Block block : section.blocks()) {
                    if (block instanceof Table table) {
                        table(section, table);
                    } else if (block instanceof Figure figure) {
                        figures.add(figure);
                    }
                }
            }
            figures.forEach(figure -> new WorkbookChart(figure, languages).add(sheet(Texts.of("sheet.chart"), false)));
            notes();
            workbook.forEach(RowHeights::fit);
            OfficeProperties.set(workbook.getProperties(), briefing, languages);
            workbook.write(out);
            return FixedZip.of(out.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void summary() {
        XSSFSheet sheet = sheet(briefing.kind(), false);
        sheet.setColumnWidth(0, 24 * CHARACTER);
        for (int l = 0; l < languages.size(); l++) {
            sheet.setColumnWidth(1 + l, LINE / languages.size() * CHARACTER);
        }
        sheet.setColumnWidth(1 + languages.size(), 18 * CHARACTER);
        texts(row(sheet), 1, briefing.title(), styles.title());
        for (Detail detail : briefing.details()) {
            XSSFRow row = row(sheet);
            styles.write(row, 0, label(detail.name()), styles.head());
            texts(row, 1, detail.value(), styles.text());
            if (detail.link() != null) {
                styles.link(row.getCell(1), detail.link());
            }
        }
        for (Section section : briefing.sections()) {
            List<Paragraph> prose = section.blocks().stream()
                    .filter(Paragraph.class::isInstance)
                    .map(Paragraph.class::cast)
                    .toList();
            if (!prose.isEmpty()) {
                row(sheet);
                styles.write(row(sheet), 0, label(section.heading()), styles.title());
            }
            for (Paragraph paragraph : prose) {
                XSSFRow row = row(sheet);
                boolean heading = paragraph.style() == Paragraph.Style.HEADING;
                texts(row, 1, paragraph.text(), heading ? styles.head() : styles.text());
                marks(row, 1 + languages.size(), paragraph.notes());
            }
        }
    }

    private void table(Section section, Table table) {
        XSSFSheet sheet = sheet(section.heading(), table.isWide());
        int parts = table.columns().stream().mapToInt(Column::width).sum();
        XSSFRow head = row(sheet);
        int at = 0;
        for (Column column : table.columns()) {
            List<Language> shown = isPlain(table, column) ? languages.subList(0, 1) : languages;
            for (Language language : shown) {
                String name = shown.size() < languages.size()
                        ? label(column.head())
                        : column.head().in(language);
                sheet.setColumnWidth(at, Math.max(10, LINE * column.width() / parts) * CHARACTER);
                styles.write(head, at++, name, styles.head());
            }
        }
        boolean cited = table.rows().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> !cell.notes().isEmpty());
        if (cited) {
            sheet.setColumnWidth(at, 18 * CHARACTER);
            styles.write(head, at, label(Texts.of("section.notes")), styles.head());
        }
        for (List<Cell> cells : table.rows()) {
            XSSFRow row = row(sheet);
            int column = 0;
            for (int c = 0; c < cells.size(); c++) {
                Cell cell = cells.get(c);
                boolean plain = isPlain(table, table.columns().get(c));
                if (cell.number() != null) {
                    styles.write(row, column++, cell.number(), cell.text().en().endsWith("%"));
                } else if (plain) {
                    styles.write(row, column++, label(cell.text()), styles.text());
                } else {
                    for (Language language : languages) {
                        styles.write(row, column++, cell.text().in(language), styles.shaded(cell.level()));
                    }
                }
            }
            marks(
                    row,
                    column,
                    cells.stream()
                            .flatMap(cell -> cell.notes().stream())
                            .distinct()
                            .toList());
        }
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** Whether a column says the same in every language, as numbers do. */
    private static boolean isPlain(Table table, Column column) {
        int c = table.columns().indexOf(column);
        return column.isNumber()
                || table.rows().stream()
                        .map(row -> row.get(c).text())
                        .allMatch(text -> text.zh().equals(text.en()));
    }

    private void notes() {
        XSSFSheet sheet = sheet(Texts.of("section.notes"), false);
        sheet.setColumnWidth(0, 8 * CHARACTER);
        for (int l = 0; l < languages.size(); l++) {
            sheet.setColumnWidth(1 + l, LINE / languages.size() * CHARACTER);
        }
        sheet.setColumnWidth(1 + languages.size(), 18 * CHARACTER);
        sheet.setColumnWidth(2 + languages.size(), 60 * CHARACTER);
        XSSFRow head = row(sheet);
        styles.write(head, 0, label(Texts.of("column.number")), styles.head());
        texts(head, 1, Texts.of("column.note"), styles.head());
        styles.write(head, 1 + languages.size(), label(Texts.of("column.leads-to")), styles.head());
        styles.write(head, 2 + languages.size(), label(Texts.of("column.address")), styles.head());
        for (Note note : briefing.notes()) {
            XSSFRow row = row(sheet);
            row.createCell(0).setCellValue(note.number());
            row.getCell(0).setCellStyle(styles.head());
            texts(row, 1, note.text(), styles.head());
            for (Line line : note.lines()) {
                XSSFRow below = row(sheet);
                texts(below, 1, line.text(), styles.text());
                marks(below, 1 + languages.size(), line.notes());
                if (line.link() != null) {
                    styles.write(below, 2 + languages.size(), line.link(), styles.text());
                    styles.link(below.getCell(2 + languages.size()), line.link());
                }
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    private void texts(XSSFRow row, int from, LocalizedText text, XSSFCellStyle style) {
        for (int l = 0; l < languages.size(); l++) {
            styles.write(row, from + l, text.in(languages.get(l)), style);
        }
    }

    private void marks(XSSFRow row, int column, List<Integer> notes) {
        if (!notes.isEmpty()) {
            styles.write(
                    row,
                    column,
                    notes.stream().map(note -> "[" + note + "]").collect(Collectors.joining(" ")),
                    styles.text());
        }
    }

    private XSSFSheet sheet(LocalizedText name, boolean wide) {
        String safe = WorkbookUtil.createSafeSheetName(label(name));
        String free = safe;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            free = WorkbookUtil.createSafeSheetName(safe.substring(0, Math.min(28, safe.length())) + " " + i);
        }
        XSSFSheet sheet = workbook.createSheet(free);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(wide || languages.size() > 1);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&A · &P / &N");
        return sheet;
    }

    private String label(LocalizedText text) {
        return WordChart.label(text, languages);
    }

    private static XSSFRow row(XSSFSheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }
}
