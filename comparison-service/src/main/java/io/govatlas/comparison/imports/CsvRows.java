package io.govatlas.comparison.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.ZipException;

/**
 * Rows of a CSV file by RFC 4180, in UTF-8, with or without a byte order mark. Quotes stand around a whole cell and are
 * closed; bytes that are not UTF-8 are an error.
 */
final class CsvRows implements TableRows {

    /** Characters that are held of a cell at most: more is no cell, or a quote that is never closed. */
    private static final int HELD = 65_536;

    private static final int MOST_CELLS = 64;

    private final CountedStream bytes;
    private final long size;
    private final Text text;
    private final CsvReader<String[]> reader;
    private final Iterator<String[]> records;
    private long row;
    private int cell;
    private boolean strayQuote;

    /**
     * Rows of the text.
     *
     * @param sent what the text comes from, compressed or not, for progress
     * @param size of that in bytes
     */
    CsvRows(InputStream in, CountedStream sent, long size) {
        this.bytes = sent;
        this.size = size;
        this.text = new Text(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        StringArrayHandler cells = StringArrayHandler.of(handler -> handler.maxFields(MOST_CELLS)
                .maxFieldSize(HELD)
                .maxRecordSize(HELD * 4)
                .fieldModifier(new Watch()));
        this.reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(HELD)
                .build(cells, text);
        this.records = reader.iterator();
    }

    @Override
    public String[] next() throws IOException, UnreadableTable {
        try {
            do {
                cell = 0;
                text.mark();
                if (!records.hasNext()) {
                    return null;
                }
                row++;
                String[] cells = records.next();
                if (strayQuote) {
                    throw new UnreadableTable(row, -1, "cell-quote");
                }
                if (cells.length > 1 || !cells[0].isEmpty()) {
                    return cells;
                }
            } while (true);
        } catch (CsvParseException malformed) {
            throw malformed();
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private UnreadableTable unreadable(IOException cause) throws IOException {
        if (cause instanceof CharacterCodingException) {
            return new UnreadableTable(row + 1, -1, "table-encoding");
        }
        if (cause instanceof LimitedStream.TooMuch e) {
            return new UnreadableTable(row + 1, -1, "table-inflated-most", e.limit);
        }
        if (cause instanceof ZipException || cause instanceof EOFException) {
            return new UnreadableTable(row + 1, -1, "table-compression");
        }
        throw cause;
    }

    private UnreadableTable malformed() {
        if (cell >= MOST_CELLS) {
            return new UnreadableTable(row + 1, -1, "row-cells-most", MOST_CELLS);
        }
        return text.sinceMark() > HELD / 2
                ? new UnreadableTable(row + 1, cell, "cell-too-long", ObservationReader.LONGEST_CELL)
                : new UnreadableTable(row + 1, cell, "cell-quote");
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public long position() {
        return bytes.count();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Sees every cell as it is completed. */
    private final class Watch implements FieldModifier {

        @Override
        public String modify(long line, int index, boolean quoted, String value) {
            cell = index + 1;
            text.mark();
            strayQuote |= !quoted && value.indexOf('"') >= 0;
            return value;
        }
    }

    /** The characters on their way to the parser, without a byte order mark. */
    private static final class Text extends FilterReader {

        private long read;
        private long mark;

        private Text(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            if (read == 0 && n > 0 && buffer[offset] == '\uFEFF') {
                read = n;
                System.arraycopy(buffer, offset + 1, buffer, offset, n - 1);
                return n == 1 ? in.read(buffer, offset, length) : n - 1;
            }
            read += Math.max(n, 0);
            return n;
        }

        private void mark() {
            mark = read;
        }

        private long sinceMark() {
            return read - mark;
        }
    }
}
