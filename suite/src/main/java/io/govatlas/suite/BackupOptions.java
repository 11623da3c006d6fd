package io.govatlas.suite;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** What {@code backup} was asked for: where the data lives, and the file to write. */
record BackupOptions(Path dataDir, Path file) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'govatlas-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    static BackupOptions parse(List<String> words, Path root, Instant now) {
        boolean named = !words.isEmpty() && !words.get(0).startsWith("-");
        Arguments arguments =
                Arguments.parse(named ? words.subList(1, words.size()) : words, Set.of("--data-dir"), Set.of());
        Path file = Path.of(named ? words.get(0) : NAME.format(now));
        return new BackupOptions(
                UpOptions.dataDir(arguments, root), file.toAbsolutePath().normalize());
    }
}
