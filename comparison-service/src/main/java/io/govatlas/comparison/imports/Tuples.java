package io.govatlas.comparison.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Observations in PostgreSQL's binary form of COPY, which the server need not parse. */
final class Tuples {

    /** In the order in which the fields are written. */
    static final String COLUMNS = "(series, period, value, status, note, rank, batch)";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FIELDS = 7;
    private static final int CHUNK = 1 << 16;
    private static final int ABSENT = -1;

    private final Target target;
    private final int batch;
    private final byte[] buffer = new byte[CHUNK * 2];
    private int filled;
    private long count;

    /** Takes the bytes in chunks. */
    interface Target {
        void write(byte[] bytes, int offset, int length) throws IOException, SQLException;
    }

    Tuples(Target target, int batch) {
        this.target = target;
        this.batch = batch;
        System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
        filled = SIGNATURE.length;
        putInt(0);
        putInt(0);
    }

    /** @param value NaN where it is missing; @param note null where there is none */
    void add(int series, byte[] period, double value, char status, String note, char rank)
            throws IOException, SQLException {
        count++;
        putShort(FIELDS);
        putInt(Integer.BYTES);
        putInt(series);
        putBytes(period);
        if (Double.isNaN(value)) {
            putInt(ABSENT);
        } else {
            long bits = Double.doubleToRawLongBits(value);
            putInt(Double.BYTES);
            putInt((int) (bits >>> 32));
            putInt((int) bits);
        }
        putInt(1);
        buffer[filled++] = (byte) status;
        if (note == null) {
            putInt(ABSENT);
        } else {
            putBytes(note.getBytes(StandardCharsets.UTF_8));
        }
        putInt(1);
        buffer[filled++] = (byte) rank;
        putInt(Integer.BYTES);
        putInt(batch);
        if (filled >= CHUNK) {
            flush();
        }
    }

    long count() {
        return count;
    }

    void end() throws IOException, SQLException {
        putShort(-1);
        flush();
    }

    private void flush() throws IOException, SQLException {
        target.write(buffer, 0, filled);
        filled = 0;
    }

    private void putBytes(byte[] bytes) {
        putInt(bytes.length);
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void putInt(int value) {
        putShort(value >>> 16);
        putShort(value);
    }

    private void putShort(int value) {
        buffer[filled++] = (byte) (value >>> 8);
        buffer[filled++] = (byte) value;
    }
}
