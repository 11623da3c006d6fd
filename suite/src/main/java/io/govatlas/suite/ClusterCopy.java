package io.govatlas.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Copies the files of a PostgreSQL that is being written to, as its manual describes a low-level base backup: the copy,
 * torn as it may be, and the write-ahead log from its beginning to its end make one consistent state of all databases.
 */
final class ClusterCopy {
    private static final String LOG = "pg_wal";
    private static final String CONTROL = "pg_control";

    /** Says something of the running server only, and is made anew by the next. */
    private static final Set<String> CONTENTS_LEFT_OUT = Set.of(
            LOG, "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    private ClusterCopy() {}

    /** Under load; the connection is a superuser's and is used for nothing else meanwhile. */
    static void ofRunning(Connection connection, Path from, Path to) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // while this session lasts, no segment of the log is removed that the copy needs
            statement.execute("select pg_create_physical_replication_slot('govatlas_backup', true, true)");
            String first = text(statement, "select pg_walfile_name(pg_backup_start('govatlas', fast => true))");
            copy(from, to, true);
            try (ResultSet end =
                    statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
                end.next();
                Files.writeString(to.resolve("backup_label"), end.getString(1));
            }
            copyLog(from.resolve(LOG), to.resolve(LOG), first);
        }
    }

    /** Of a server that is stopped, cleanly or not. */
    static void ofStopped(Path from, Path to) throws IOException {
        copy(from, to, false);
    }

    private static void copy(Path from, Path to, boolean running) throws IOException {
        makeFolder(to);
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(folder);
                if (isLeftOut(name, running)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                makeFolder(to.resolve(name));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(file);
                if (attributes.isRegularFile() && !isLeftOut(name, running)) {
                    copyFile(file, to.resolve(name));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (running && e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        // last, as the server's own tool does it
        copyFile(from.resolve("global").resolve(CONTROL), to.resolve("global").resolve(CONTROL));
    }

    private static boolean isLeftOut(Path name, boolean running) {
        String file = name.getFileName().toString();
        String folder = name.getName(0).toString();
        return LEFT_OUT.contains(file)
                || file.equals(CONTROL)
                || file.startsWith("pgsql_tmp")
                || running && name.getNameCount() > 1 && CONTENTS_LEFT_OUT.contains(folder);
    }

    /** Segments are named in their order. */
    private static void copyLog(Path from, Path to, String first) throws IOException {
        try (var segments = Files.newDirectoryStream(from, "[0-9A-F]*")) {
            for (Path segment : segments) {
                String name = segment.getFileName().toString();
                if (name.length() == first.length() && name.compareTo(first) >= 0) {
                    copyFile(segment, to.resolve(name));
                }
            }
        }
    }

    /** A file that is dropped meanwhile is none that the copy needs: the log says that it was dropped. */
    static void copyFile(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            write(in, to);
        } catch (NoSuchFileException dropped) {
            Files.deleteIfExists(to);
        }
    }

    /** For the owner alone: PostgreSQL asks for that. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void write(InputStream in, Path to) throws IOException {
        Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
            in.transferTo(out);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
