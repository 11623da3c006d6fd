package io.govatlas.comparison.briefings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office documents are archives whose entries carry the time of writing; without it the same content is the same bytes. */
final class FixedZip {

    /** The first time an archive can tell. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedZip() {}

    /** The same archive without times, and those inside it likewise: a chart brings its data as a workbook. */
    static byte[] of(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NEVER);
                to.putNextEntry(timeless);
                to.write(entry.getName().endsWith(".xlsx") ? of(content) : content);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
