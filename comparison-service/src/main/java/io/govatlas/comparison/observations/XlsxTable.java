package io.govatlas.comparison.observations;

import io.govatlas.platform.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook: the observations on the first sheet, what they are to be cited by on the second. */
final class XlsxTable implements TableWriter {

    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Language language;
    private int line;

    XlsxTable(OutputStream out, Language language) {
        this.workbook = new Workbook(out, "GovAtlas", "1.0");
        this.sheet = workbook.newWorksheet("observations");
        this.language = language;
        line(sheet, line++, HEADER);
    }

    @Override
    public void write(ObservationRow row) throws IOException {
        text(sheet, line, 0, row.dataset());
        text(sheet, line, 1, row.indicator());
        text(sheet, line, 2, row.area());
        text(sheet, line, 3, row.period());
        if (row.value() != null) {
            sheet.value(line, 4, row.value());
        }
        text(sheet, line, 5, row.status().wire());
        text(sheet, line, 6, row.note());
        text(sheet, line, 7, row.rank().name().toLowerCase(Locale.ROOT));
        line++;
        if (line % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish(List<CitedDataset> datasets) throws IOException {
        sheet.finish();
        Worksheet sources = workbook.newWorksheet("citations");
        line(sources, 0, List.of("dataset", "citation", "licence", "terms", "address"));
        for (int i = 0; i < datasets.size(); i++) {
            CitedDataset dataset = datasets.get(i);
            text(sources, i + 1, 0, dataset.slug());
            text(
                    sources,
                    i + 1,
                    1,
                    dataset.citation() == null ? null : dataset.citation().in(language));
            text(sources, i + 1, 2, dataset.licence());
            text(
                    sources,
                    i + 1,
                    3,
                    dataset.terms() == null ? null : dataset.terms().in(language));
            text(sources, i + 1, 4, dataset.path());
        }
        sources.finish();
        workbook.finish();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static void line(Worksheet sheet, int line, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            text(sheet, line, column, texts.get(column));
        }
    }

    /** Inline: a table of shared texts would have to be kept in memory to the end. */
    private static void text(Worksheet sheet, int line, int column, String text) {
        if (text != null) {
            sheet.inlineString(line, column, text);
        }
    }
}
