package io.govatlas.suite;

import io.govatlas.platform.ledger.LedgerExport;
import io.govatlas.platform.ledger.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;

/** Checks an exported ledger without the suite: every row, and the head that was signed when it was shorter. */
record ExportCheck(VerifyOptions options, Screen screen) {

    /** @throws Failure naming the first row that is not as it was written */
    void run() {
        long signed = -1;
        String hash = null;
        if (options.head().isPresent()) {
            SignedHead head = SignedHead.read(options.head().get(), options.keys());
            signed = head.seq();
            hash = head.hash();
            screen.line(
                    "✓ 账本末端的签名有效：" + head.ledger() + "，第 " + signed + " 行",
                    "✓ the signature of the head is good: " + head.ledger() + ", row " + signed);
        }
        Verification found;
        Watched lines = new Watched(signed);
        try (BufferedReader reader = open(options.export())) {
            lines.rows = reader.lines().iterator();
            found = LedgerExport.verify(lines);
        } catch (IOException | UncheckedIOException e) {
            throw new Failure("无法读取 " + options.export() + "。", "Cannot read " + options.export() + ".");
        }
        if (!found.intact()) {
            throw broken(found.firstBroken());
        }
        if (signed > 0 && !hash.equals(lines.hash)) {
            throw broken(new Verification.Break(signed, lines.hash == null ? "missing" : "altered"));
        }
        screen.line(
                "✓ " + found.entries() + " 行全部如初；末端 " + found.head(),
                "✓ " + found.entries() + " rows, all as they were written; head " + found.head());
    }

    private static Failure broken(Verification.Break row) {
        String zh = switch (row.kind()) {
            case "missing" -> "缺失";
            case "relinked" -> "与前一行不相接";
            default -> "已被改动";
        };
        String en = switch (row.kind()) {
            case "missing" -> "is missing";
            case "relinked" -> "does not follow the row before it";
            default -> "was altered";
        };
        return new Failure("第 " + row.seq() + " 行" + zh + "。", "Row " + row.seq() + " " + en + ".");
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    /** Passes the lines on, and keeps the hash of one of them. */
    private static final class Watched implements Iterator<String> {
        private final long watched;
        private Iterator<String> rows;
        private long seq;
        private String hash;

        private Watched(long watched) {
            this.watched = watched;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public String next() {
            String line = rows.next();
            seq++;
            if (seq == watched) {
                hash = LedgerExport.hash(line);
            }
            return line;
        }
    }
}
