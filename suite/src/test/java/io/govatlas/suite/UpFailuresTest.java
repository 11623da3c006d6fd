package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps {@code ./govatlas up} from starting is one clear sentence, and leaves nothing running. */
class UpFailuresTest {

    @TempDir
    Path folder;

    @Test
    void takenPortIsNamedWithTheOptionThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Suite suite = suite(folder.resolve("data"), taken.getLocalPort())) {
            assertThatThrownBy(suite::start)
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.words().en())
                                    .contains(String.valueOf(taken.getLocalPort()), "--port"));
        }
        assertThat(new ProcessTable(folder.resolve("data/processes")).leftovers())
                .isEmpty();
    }

    @Test
    void folderOfSomebodyElseIsRefusedAndLeftAlone() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Path theirs = Files.writeString(foreign.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> suite(foreign, new Ports().free()).close()).isInstanceOf(Failure.class);
        assertThat(theirs).hasContent("mine");
        assertThat(foreign).isDirectoryContaining(file -> file.equals(theirs));
    }

    @Test
    void folderThatCannotBeWrittenIsNamed() {
        Path unwritable = Path.of("/proc/govatlas");

        assertThatThrownBy(() -> suite(unwritable, new Ports().free()))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.words().en()).contains(unwritable.toString()));
    }

    @Test
    void secondUpOnTheSameDataIsRefused() {
        Path data = folder.resolve("data");
        try (Suite first = suite(data, new Ports().free())) {
            assertThat(first.isRunning()).isTrue();
            assertThatThrownBy(() -> suite(data, new Ports().free())).isInstanceOf(Failure.class);
        }
    }

    private static Suite suite(Path data, int port) {
        return new Suite(
                new UpOptions(port, "127.0.0.1", data, false),
                Map.of(),
                Path.of("..").toAbsolutePath().normalize(),
                new Screen(new PrintStream(PrintStream.nullOutputStream()), Words.Language.EN));
    }
}
