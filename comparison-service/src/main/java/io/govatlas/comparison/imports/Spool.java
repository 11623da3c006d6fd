package io.govatlas.comparison.imports;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Files of tables that wait to be read. None outlives the process that wrote it by more than the next start. */
@ApplicationScoped
class Spool {

    private final Path folder;

    Spool(ImportsConfig config) {
        this.folder = config.spool();
    }

    void empty(@Observes StartupEvent start) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.toList()) {
                Files.deleteIfExists(left);
            }
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
