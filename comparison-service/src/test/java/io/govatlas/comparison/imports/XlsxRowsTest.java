package io.govatlas.comparison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {

    private static final long LIMIT = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void readsTextsAndNumbersOfTheFirstSheet() throws Exception {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "indicator");
            sheet.value(0, 1, "value");
            sheet.value(0, 2, "note");
            sheet.value(1, 0, "EGDI");
            sheet.value(1, 1, 0.9847);
            sheet.inlineString(1, 2, "数据 & more");
            sheet.value(3, 0, "GDP");
            sheet.value(3, 1, 2024);
        });

        try (TableRows rows = XlsxRows.open(file, LIMIT)) {
            assertThat(rows.next()).containsExactly("indicator", "value", "note");
            assertThat(rows.next()).containsExactly("EGDI", "0.9847", "数据 & more");
            assertThat(rows.row()).isEqualTo(2);
            assertThat(rows.next()).containsExactly("GDP", "2024", "");
            assertThat(rows.row()).isEqualTo(4);
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void formulasAndDatesAreNeitherTextsNorNumbers() throws Exception {
        Path file = workbook(sheet -> {
            sheet.formula(0, 0, "1+1");
            sheet.value(0, 1, LocalDate.of(2024, 1, 1));
            sheet.style(0, 1).format("yyyy-mm-dd").set();
            sheet.value(0, 2, 7);
            sheet.style(0, 2).format("#,##0.00").set();
        });

        try (TableRows rows = XlsxRows.open(file, LIMIT)) {
            rows.next();
            assertThat(List.of(rows.oddity(0), rows.oddity(1))).containsExactly("cell-formula", "cell-date");
            assertThat(rows.oddity(2)).isNull();
        }
    }

    @Test
    void cellOfTwoHundredMegabytesIsHeldInPart() throws Exception {
        Path file = parts(out -> {
            write(out, "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>");
            byte[] part = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(part);
            }
            write(out, "</t></is></c><c><v>1</v></c></row></sheetData></worksheet>");
        });

        try (TableRows rows = XlsxRows.open(file, LIMIT)) {
            String[] cells = rows.next();
            assertThat(cells[0]).hasSize(ObservationReader.LONGEST_CELL + 1);
            assertThat(cells[1]).isEqualTo("1");
        }
    }

    @Test
    void whatUnpacksTooLargeIsRefused() throws Exception {
        Path file = parts(out -> {
            write(out, "<worksheet><sheetData>");
            byte[] row = "<row></row>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 20; i++) {
                out.write(row);
            }
            write(out, "<row><c><v>1</v></c></row></sheetData></worksheet>");
        });

        assertRefused("table-inflated-most", () -> readAll(file, 10_000_000));
        assertThat(readAll(file, LIMIT)).hasSize(1);
    }

    @Test
    void columnFarOutAllocatesNothing() throws Exception {
        assertRefused("row-cells-most", () -> readAll(sheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), LIMIT));
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws Exception {
        assertRefused("table-not-xlsx", () -> readAll(sheet("<!-- " + "x".repeat(100_000) + " --><row/>"), LIMIT));
        assertRefused("table-not-xlsx", () -> readAll(sheet("<row " + "x".repeat(100_000) + "=\"\"/>"), LIMIT));
        assertRefused("table-not-xlsx", () -> readAll(sheet("<row><c t=\"inlineStr\"><is><t>x</is></c></row>"), LIMIT));
        Path text = Files.writeString(folder.resolve("text"), "indicator,area\n");
        assertRefused("table-not-xlsx", () -> readAll(text, LIMIT));
        Path empty = Files.createFile(folder.resolve("empty"));
        assertRefused("table-not-xlsx", () -> readAll(empty, LIMIT));
    }

    @Test
    void entitiesAreNotExpanded() throws Exception {
        Path file = parts(out -> write(
                out,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"));

        assertRefused("table-not-xlsx", () -> readAll(file, LIMIT));
    }

    private static void assertRefused(String reason, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        UnreadableTable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<String[]> readAll(Path file, long limit) throws Exception {
        List<String[]> all = new ArrayList<>();
        try (TableRows rows = XlsxRows.open(file, limit)) {
            for (String[] row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private interface Writer<T> {
        void write(T to) throws IOException;
    }

    private Path workbook(Writer<Worksheet> content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.write(workbook.newWorksheet("one"));
            workbook.newWorksheet("two").value(0, 0, "not read");
        }
        return file;
    }

    private Path sheet(String rows) throws IOException {
        return parts(out -> write(out, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    /** The least that makes a workbook, with that sheet. */
    private Path parts(Writer<OutputStream> sheet) throws IOException {
        Path file = Files.createTempFile(folder, "parts", ".xlsx");
        String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            write(
                    zip,
                    "<?xml version=\"1.0\"?><workbook xmlns:r=\"" + links
                            + "\"><sheets><sheet r:id=\"a\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            write(zip, "<Relationships><Relationship Id=\"a\" Target=\"sheet.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
            sheet.write(zip);
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
