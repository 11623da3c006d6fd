package io.govatlas.comparison.imports;

import io.govatlas.platform.json.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file that holds a table.
 *
 * @param compressed whether it is CSV in gzip
 */
record Table(Path file, Form form, boolean compressed) {

    /** What the file is. */
    enum Form {
        CSV,
        XLSX
    }

    /** @param mostInflated what it may grow to when it is unpacked, in bytes */
    TableRows open(long mostInflated) throws IOException, UnreadableTable {
        if (form == Form.XLSX) {
            return XlsxRows.open(file, mostInflated);
        }
        CountedStream sent = new CountedStream(Files.newInputStream(file));
        try {
            InputStream text = compressed ? new LimitedStream(new GZIPInputStream(sent, 1 << 16), mostInflated) : sent;
            return new CsvRows(text, sent, Files.size(file));
        } catch (ZipException | java.io.EOFException e) {
            sent.close();
            throw new UnreadableTable(1, -1, "table-compression");
        }
    }

    /** SHA-256 of the file, in hexadecimal. */
    String digest() throws IOException {
        return digest(Files.newInputStream(file));
    }

    /** SHA-256 of all there is to read, in hexadecimal. */
    static String digest(InputStream in) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(in, Digest.sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        }
    }
}
