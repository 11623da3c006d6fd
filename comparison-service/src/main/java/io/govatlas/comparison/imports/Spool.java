package io.govatlas.comparison.imports;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of tables that wait to be read. None outlives the process that wrote it by more than the next start of any. */
@ApplicationScoped
class Spool {

    private final Path parent;
    private final Path folder;

    Spool(ImportsConfig config) {
        this.parent = config.spool();
        this.folder = parent.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    void empty(@Observes StartupEvent start) throws IOException {
        Files.createDirectories(folder);
        clear(folder);
        for (Path each : entries(parent)) {
            if (isOfEndedProcess(each)) {
                clear(each);
                Files.deleteIfExists(each);
            }
        }
    }

    private static boolean isOfEndedProcess(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    private static void clear(Path folder) throws IOException {
        for (Path left : entries(folder)) {
            Files.deleteIfExists(left);
        }
    }

    /** None where another process that starts at the same time has just tidied it away. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    /** Where a load keeps what it cannot hold in memory. */
    Path folder() {
        return folder;
    }

    /** Writes the stream to a file as it comes. */
    Path keep(InputStream body) throws IOException {
        Path file = Files.createTempFile(folder, "table-", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            body.transferTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }
}
