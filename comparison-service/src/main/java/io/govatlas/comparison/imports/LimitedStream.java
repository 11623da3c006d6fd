package io.govatlas.comparison.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error where unpacking yields more than it may: what is small when sent need not stay so. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long count;

    /** More came out than may. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1;

        final long limit;

        TooMuch(long limit) {
            super("unpacks to more than " + limit + " bytes");
            this.limit = limit;
        }
    }

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return count(read, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return count(read, read);
    }

    private int count(int result, int bytes) throws IOException {
        count += result < 0 ? 0 : bytes;
        if (count > limit) {
            throw new TooMuch(limit);
        }
        return result;
    }
}
