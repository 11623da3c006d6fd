package io.govatlas.comparison.imports;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a table, one after the other; the first is the header. Memory is bounded whatever the file holds. */
interface TableRows extends Closeable {

    /** The cells of the next row, empty ones as {@code ""}; null at the end. Rows without any cell are passed over. */
    String[] next() throws IOException, UnreadableTable;

    /** Why that cell of the row is no plain text or number, as the reason of a fault; null where it is. */
    default String oddity(int cell) {
        return null;
    }

    /** Number of that row as a spreadsheet shows it: the header is 1. */
    long row();

    /** How much of {@link #size()} has been read, in bytes. */
    long position();

    /** How much there is to read, in bytes. */
    long size();
}
