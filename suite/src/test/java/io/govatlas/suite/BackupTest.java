package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is restored is what was there, row by row, also when it was being written to; what is damaged is not touched. */
class BackupTest {
    private static final int WRITERS = 4;

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), Words.Language.EN);
    private final Path root = Path.of("..").toAbsolutePath().normalize();
    private LedgerServer source;
    private Path file;

    @BeforeEach
    void startWithSomeRows() throws SQLException {
        source = LedgerServer.start(temp.resolve("source"), root, screen);
        for (int i = 0; i < 50; i++) {
            source.append("before");
        }
        file = temp.resolve("backup.zip");
    }

    @AfterEach
    void stop() {
        source.close();
    }

    private void backup() {
        new Backup(new BackupOptions(temp.resolve("source"), file), Map.of(), root, screen).run();
    }

    private void restore(Path to, boolean replace) {
        new Restore(new RestoreOptions(file, to, Optional.empty(), replace), Map.of(), root, screen).run();
    }

    @Test
    void everyRowIsEqualByDigest() throws SQLException {
        Map<String, Contents> before = source.contents();
        backup();
        restore(temp.resolve("elsewhere"), false);
        source.close();
        try (LedgerServer restored = LedgerServer.start(temp.resolve("elsewhere"), root, screen)) {
            assertThat(restored.contents()).isEqualTo(before);
            restored.append("goes on");
        }
    }

    @Test
    void aBackupUnderLoadHoldsAllThatWasAcknowledgedBefore() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    source.append("meanwhile");
                }
                return null;
            });
        }
        long acknowledged = source.acknowledged();
        backup();
        long after = source.acknowledged();
        writers.shutdownNow();
        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        restore(temp.resolve("elsewhere"), false);

        assertThat(after).as("writing went on").isGreaterThan(acknowledged);
        List<String> written = source.rows();
        try (LedgerServer restored = LedgerServer.start(temp.resolve("elsewhere"), root, screen)) {
            List<String> rows = restored.rows();
            assertThat(rows).hasSizeGreaterThanOrEqualTo((int) acknowledged);
            assertThat(rows).isEqualTo(written.subList(0, rows.size()));
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("Warning");
    }

    @Test
    void aSuiteThatIsStoppedOrWasKilledIsBackedUpToo() throws SQLException {
        Map<String, Contents> before = source.contents();
        source.kill();
        backup();
        restore(temp.resolve("elsewhere"), false);
        try (LedgerServer restored = LedgerServer.start(temp.resolve("elsewhere"), root, screen)) {
            assertThat(restored.contents()).isEqualTo(before);
        }
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws IOException {
        backup();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int old = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(old ^ 1);
        }
        assertThatThrownBy(() -> restore(temp.resolve("elsewhere"), false)).hasMessageContaining("is damaged");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> restore(temp.resolve("elsewhere"), false)).hasMessageContaining("is damaged");
        assertThat(temp.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void aBackupOfOthersIsToldByTheKeys() throws IOException {
        backup();
        LedgerKey.openOrCreate(Files.createDirectory(temp.resolve("mine")));
        RestoreOptions options = new RestoreOptions(
                file, temp.resolve("elsewhere"), Optional.of(LedgerKey.publicKeys(temp.resolve("mine"))), false);
        assertThatThrownBy(() -> new Restore(options, Map.of(), root, screen).run())
                .hasMessageContaining("another key");
    }

    @Test
    void dataThatIsThereIsKept() throws Exception {
        backup();
        source.append("after the backup");
        Map<String, Contents> later = source.contents();
        source.close();
        assertThatThrownBy(() -> restore(temp.resolve("source"), false)).hasMessageContaining("is not empty");

        restore(temp.resolve("source"), true);

        try (Stream<Path> folders = Files.list(temp)) {
            Path kept = folders.filter(folder -> folder.getFileName().toString().startsWith("source.before-"))
                    .findFirst()
                    .orElseThrow();
            try (LedgerServer old = LedgerServer.start(kept, root, screen)) {
                assertThat(old.contents()).isEqualTo(later);
            }
        }
        try (LedgerServer restored = LedgerServer.start(temp.resolve("source"), root, screen)) {
            assertThat(restored.contents()).isNotEqualTo(later);
        }
    }

    @Test
    void onlyItsOwnerMayReadABackup() throws IOException {
        backup();
        assertThat(DataFolderTest.permissions(file)).isEqualTo("rw-------");
        assertThatThrownBy(this::backup).hasMessageContaining("exists");
    }
}
