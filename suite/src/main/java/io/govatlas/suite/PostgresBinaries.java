package io.govatlas.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The unpacked PostgreSQL server: taken from the class path once, and kept beside the launcher. */
record PostgresBinaries(Path home, String version) {

    static PostgresBinaries unpackedIn(Path cache) {
        String version = packedVersion();
        Path home = cache.resolve("postgresql-" + version);
        try {
            if (!Files.isDirectory(home)) {
                unpack(home);
            }
            return new PostgresBinaries(home, version);
        } catch (IOException e) {
            throw DataFolder.unwritable(home, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static String packedVersion() {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/suite.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("postgresql.version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String archiveFor(String system, String processor) {
        String kind = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return "/postgres-" + kind + "-" + (processor.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(Path home) throws IOException {
        String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path draft = Files.createTempDirectory(home.getParent(), home.getFileName() + ".");
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Failure(
                        "没有适用于本机的 PostgreSQL（" + archive + "）；请用 GOVATLAS_DB_HOST 指定自己的 PostgreSQL。",
                        "There is no PostgreSQL for this machine (" + archive
                                + "); name one of your own with GOVATLAS_DB_HOST.");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, draft);
                }
            }
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            // whole or not at all, also when two launchers unpack at once
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // the other launcher was faster
        } finally {
            DataFolder.delete(draft);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, folder.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
