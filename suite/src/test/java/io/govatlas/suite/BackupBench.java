package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a backup of 100 MB of rows and its restoring take; each step prints the time since its command began. Run
 * alone: {@code mvn -pl platform,suite -Dtest=BackupBench -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
class BackupBench {
    private static final String ROWS = """
            create table bulk as select i as id, (select string_agg(md5(i::text || j), '') from generate_series(1, 32) j) as text
            from generate_series(1, 96000) i""";

    @TempDir
    private Path temp;

    @Test
    void hundredMegabytes() throws Exception {
        Screen screen = Screen.onStandardOutput(Words.Language.EN);
        Path root = Path.of("..").toAbsolutePath().normalize();
        Path file = temp.resolve("backup.zip");
        try (LedgerServer source = LedgerServer.start(temp.resolve("source"), root, screen)) {
            source.execute(ROWS);
            screen.raw("rows: " + source.text("select pg_size_pretty(pg_table_size('bulk'))"));
            new Backup(new BackupOptions(temp.resolve("source"), file), Map.of(), root, screen).run();
            new Restore(
                            new RestoreOptions(file, temp.resolve("elsewhere"), Optional.empty(), false),
                            Map.of(),
                            root,
                            screen)
                    .run();
            Map<String, Contents> written = source.contents();
            try (LedgerServer restored = LedgerServer.start(temp.resolve("elsewhere"), root, screen)) {
                assertThat(restored.contents()).isEqualTo(written);
            }
        }
    }
}
