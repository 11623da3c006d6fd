package io.govatlas.comparison.observations;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** RFC 4180, in UTF-8. It has no place for citations: the answer's headers link to the datasets. */
final class CsvTable implements TableWriter {

    private final CsvWriter csv;

    CsvTable(OutputStream out) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(HEADER);
    }

    @Override
    public void write(ObservationRow row) {
        csv.writeRecord(
                row.dataset(),
                row.indicator(),
                row.area(),
                row.period(),
                number(row.value()),
                row.status().wire(),
                harmless(row.note()),
                row.rank().name().toLowerCase(Locale.ROOT));
    }

    /** Spreadsheet programs take a text for a formula by its first character, unless there is a quote before it. */
    private static String harmless(String note) {
        return note == null || note.isEmpty() || "=+-@'".indexOf(note.charAt(0)) < 0 ? note : "'" + note;
    }

    /** The shortest digits that give the same number again; without an exponent where that stays short. */
    static String number(Double value) {
        if (value == null) {
            return null;
        }
        String shortest = Double.toString(value);
        String plain = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
        return plain.length() > 25 ? shortest : plain;
    }

    @Override
    public void finish(List<CitedDataset> datasets) throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
