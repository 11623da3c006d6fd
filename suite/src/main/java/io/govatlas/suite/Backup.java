package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a backup of a data folder, while its suite runs or while it does not. The copy is brought in order by a
 * PostgreSQL of its own and read through before it is packed: what is in the file has been restored once.
 */
record Backup(BackupOptions options, Map<String, String> environment, Path root, Screen screen) {

    private static final Set<String> KEPT = Set.of("secrets", DataFolder.MARKER);

    void run() {
        Stopwatch watch = new Stopwatch();
        Path data = options.dataDir();
        if (!Files.exists(data.resolve(PostgresServer.FOLDER).resolve("PG_VERSION"))) {
            throw new Failure(
                    data + " 中没有数据库；若使用自己的 PostgreSQL，请用它的工具备份，见 docs/containers.md。",
                    "There is no database in " + data
                            + "; a PostgreSQL of your own is backed up by its own tools, see docs/containers.md.");
        } else if (Files.exists(options.file())) {
            throw new Failure(options.file() + " 已存在；请另选文件名。", options.file() + " exists; choose another name.");
        }
        Path work = work();
        try {
            Path copy = work.resolve("data");
            Instant made = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            SortedMap<String, Contents.Head> before = copy(data, copy);
            screen.done("已复制数据文件", "copied the files", watch.taken());
            SortedMap<String, Contents> contents = recover(copy, work.resolve("postgresql.log"), before);
            screen.done("副本已恢复并逐行读过", "recovered the copy and read every row", watch.taken());
            int major = Integer.parseInt(
                    Files.readString(copy.resolve(PostgresServer.FOLDER).resolve("PG_VERSION"))
                            .strip());
            BackupFile.pack(copy, options.file(), made, major, contents);
            contents.forEach((name, held) -> held.say(name, screen));
            String size = Files.size(options.file()) / 1_000_000 + " MB";
            screen.done(options.file() + "（" + size + "）", options.file() + " (" + size + ")", watch.taken());
        } catch (IOException e) {
            throw DataFolder.unwritable(options.file(), e);
        } finally {
            delete(work);
        }
    }

    /** Beside the backup: there has to be room for it anyway. */
    private Path work() {
        try {
            return Files.createTempDirectory(options.file().getParent(), ".govatlas-backup-");
        } catch (IOException e) {
            throw DataFolder.unwritable(options.file(), e);
        }
    }

    /** Returns where the ledgers ended before the copy began. */
    private SortedMap<String, Contents.Head> copy(Path data, Path copy) throws IOException {
        ClusterCopy.makeFolder(copy);
        Path files = data.resolve(PostgresServer.FOLDER);
        SortedMap<String, Contents.Head> heads = new TreeMap<>();
        if (PostmasterFile.isServed(files)) {
            Secrets secrets = Secrets.load(data.resolve("secrets"), environment);
            PostgresServer.Address address = PostmasterFile.address(files);
            Databases.Account admin =
                    new Databases.Account(PostgresServer.SUPERUSER, secrets.get("GOVATLAS_DB_ADMIN_PASSWORD"));
            try (Connection connection = Databases.connectPatiently(address, admin, "postgres")) {
                for (Service service : Service.withDatabase()) {
                    try (Connection database = Databases.connect(address, admin, service.database())) {
                        heads.put(service.database(), Contents.headOf(database));
                    }
                }
                ClusterCopy.ofRunning(connection, files, copy.resolve(PostgresServer.FOLDER));
            } catch (SQLException e) {
                throw Databases.failed(address, e);
            }
        } else {
            // nobody starts it meanwhile
            try (DataFolder alone = DataFolder.open(data)) {
                ClusterCopy.ofStopped(alone.path().resolve(PostgresServer.FOLDER), copy.resolve(PostgresServer.FOLDER));
            }
        }
        copySmallFiles(data, copy);
        return heads;
    }

    /** Without the passwords the copy is locked, and without the keys earlier signatures prove nothing. */
    private static void copySmallFiles(Path data, Path copy) throws IOException {
        ClusterCopy.makeFolder(copy.resolve("keys"));
        for (Path folder : List.of(data, data.resolve("keys"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path name = data.relativize(file);
                    if (KEPT.contains(name.toString()) || name.startsWith("keys")) {
                        ClusterCopy.copyFile(file, copy.resolve(name));
                    }
                }
            }
        }
        LedgerKey.openOrCreate(copy.resolve("keys"));
    }

    private SortedMap<String, Contents> recover(Path copy, Path log, SortedMap<String, Contents.Head> before) {
        SortedMap<String, Contents> contents;
        try (SpareServer server = SpareServer.startOnce(copy, log, root, environment, screen)) {
            contents = server.contents();
            server.checkLedgers(contents, before, screen);
        }
        return contents;
    }

    static void delete(Path work) {
        try {
            DataFolder.delete(work);
        } catch (IOException e) {
            throw DataFolder.unwritable(work, e);
        }
    }
}
