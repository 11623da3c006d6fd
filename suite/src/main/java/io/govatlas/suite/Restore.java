package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Makes a data folder from a backup: checked in the file, unpacked beside, started once and read through, and only then
 * put in its place. What was in that place before is kept.
 */
record Restore(RestoreOptions options, Map<String, String> environment, Path root, Screen screen) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    void run() {
        Stopwatch watch = new Stopwatch();
        Path data = options.dataDir();
        boolean occupied = Files.exists(data) && !isEmpty(data);
        if (occupied && !options.replace()) {
            throw new Failure(
                    data + " 不是空的；请用 --data-dir 另选目录，或加 --replace（原有数据会保留在旁边）。",
                    data
                            + " is not empty; choose another folder with --data-dir, or add --replace, which keeps the old data"
                            + " beside it.");
        }
        Manifest manifest = BackupFile.check(options.file(), options.keys());
        screen.done("备份文件完好，签名有效", "the backup is undamaged and its signature good", watch.taken());
        // whoever has the folder open is alone in it
        try (DataFolder old = occupied ? DataFolder.open(data) : null) {
            Path work = Files.createTempDirectory(Files.createDirectories(data.getParent()), ".govatlas-restore-");
            try {
                Path fresh = work.resolve("data");
                ClusterCopy.makeFolder(fresh);
                BackupFile.unpack(options.file(), fresh);
                screen.done("已解包", "unpacked", watch.taken());
                verify(fresh, work.resolve("postgresql.log"), manifest);
                screen.done("逐行摘要与备份一致", "every row is equal by digest", watch.taken());
                moveAway(old, data);
                Files.move(fresh, data);
            } finally {
                Backup.delete(work);
            }
        } catch (IOException e) {
            throw DataFolder.unwritable(data, e);
        }
        manifest.databases().forEach((name, held) -> held.say(name, screen));
        screen.done("已恢复到 " + data, "restored to " + data, watch.taken());
    }

    private void verify(Path fresh, Path log, Manifest manifest) {
        try (SpareServer server = SpareServer.start(fresh, log, root, environment, screen)) {
            SortedMap<String, Contents> found = server.contents();
            manifest.databases()
                    .forEach((name, expected) -> expected.tables().forEach((table, rows) -> {
                        if (!rows.equals(found.get(name).tables().get(table))) {
                            throw new Failure(
                                    name + " 的表 " + table + " 与备份不一致；未作任何改动。",
                                    "Table " + table + " of " + name
                                            + " is not as it was backed up; nothing was changed.");
                        }
                    }));
            if (!found.equals(manifest.databases())) {
                throw new Failure(
                        "恢复的内容与备份不一致；未作任何改动。", "What was restored is not as it was backed up; nothing was changed.");
            }
            server.checkLedgers(found, Map.of(), screen);
        }
    }

    /** An empty folder makes room; one with data goes beside. */
    private void moveAway(DataFolder old, Path data) throws IOException {
        if (old == null) {
            Files.deleteIfExists(data);
            return;
        }
        Path kept = data.resolveSibling(data.getFileName() + ".before-" + TIME.format(Instant.now()));
        Files.move(data, kept);
        screen.line("          原有数据保留在 " + kept, "          the old data is kept in " + kept);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw DataFolder.unwritable(folder, e);
        }
    }
}
