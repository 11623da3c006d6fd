package io.govatlas.comparison.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets through only XML that a parser reads in bounded memory: plain elements and text, in UTF-8. Tags are short, and there
 * are no comments, sections or declarations, which a parser would hold as a whole; spreadsheets have none.
 */
final class XmlGuard extends FilterInputStream {

    private static final int LONGEST_TAG = 65_536;

    private long position;
    private int inTag;

    XmlGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            check(buffer[i]);
        }
        return read;
    }

    private void check(byte b) throws IOException {
        position++;
        if (inTag == 0) {
            inTag = b == '<' ? 1 : 0;
            return;
        }
        boolean first = inTag == 1;
        boolean declaration = first && (b == '!' || b == '?' && position > 8);
        inTag = b == '>' ? 0 : inTag + 1;
        if (declaration || inTag > LONGEST_TAG) {
            throw new IOException("XML that is no spreadsheet");
        }
    }
}
