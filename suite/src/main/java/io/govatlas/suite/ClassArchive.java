package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A service's classes as the JVM maps them into memory, read and verified beforehand: starting takes about half the work.
 * The JVM itself refuses an archive that does not fit its version or the jars, and goes on without.
 */
record ClassArchive(Path file, Path jar) {

    static ClassArchive of(Path jar) {
        return new ClassArchive(jar.getParent().resolveSibling("classes.jsa"), jar);
    }

    List<String> useOptions() {
        return isUsable() ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
    }

    List<String> writeOptions() {
        return List.of("-XX:ArchiveClassesAtExit=" + draft());
    }

    private boolean isUsable() {
        try {
            return Files.exists(file)
                    && Files.size(file) > 0
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** Once the process that wrote it has ended; without one, an empty file says that it was tried. */
    void complete() throws IOException {
        if (!Files.exists(draft())) {
            Files.createFile(draft());
        }
        Files.move(draft(), file, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget() throws IOException {
        Files.deleteIfExists(draft());
        Files.deleteIfExists(file);
    }
}
