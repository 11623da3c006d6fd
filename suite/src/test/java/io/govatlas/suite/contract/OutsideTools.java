package io.govatlas.suite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The tools of {@code src/test/outside}, installed once below {@code target} by npm, in the versions of its lock file. */
public final class OutsideTools {

    private static final Path SOURCE = Path.of("src", "test", "outside");
    private static final Path FOLDER = Path.of("target", "outside").toAbsolutePath();

    private OutsideTools() {}

    public static synchronized Path folder() {
        try (Stream<Path> files = Files.list(SOURCE)) {
            Path lock = FOLDER.resolve("package-lock.json");
            boolean installed = Files.exists(FOLDER.resolve("node_modules"))
                    && Files.exists(lock)
                    && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0;
            Files.createDirectories(FOLDER);
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!installed) {
                run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            }
            return FOLDER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program among the tools, not to be started before {@link #folder()} was asked for. */
    static String program(String name) {
        return folder().resolve("node_modules/.bin/" + name).toString();
    }

    /** Runs a command to its end, which must be a good one, and gives what it said. */
    static String run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
