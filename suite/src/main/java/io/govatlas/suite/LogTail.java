package io.govatlas.suite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log that say something: stack frames are left out, long lines cut. */
final class LogTail {
    private static final int LINES = 10;
    private static final int WIDTH = 300;
    private static final int BYTES = 64 * 1024;

    private LogTail() {}

    static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            return of(new String(end, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "";
        }
    }

    static String of(String text) {
        List<String> telling = text.lines()
                .filter(line -> !line.isBlank() && !line.matches("\\s+(at .*|\\.\\.\\. \\d+ more)"))
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line)
                .toList();
        return telling.subList(Math.max(0, telling.size() - LINES), telling.size()).stream()
                .map(line -> "\n    " + line)
                .collect(Collectors.joining());
    }
}
