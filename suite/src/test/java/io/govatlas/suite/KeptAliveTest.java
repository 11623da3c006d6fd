package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process under the launcher's care. */
class KeptAliveTest {

    @TempDir
    Path folder;

    @Test
    void processThatDiesWhileStartingIsNamedWithItsExitCodeItsLogAndItsLastLines() {
        KeptAlive alive = keep(new Shell("echo the database is missing; exit 3", folder.resolve("log")));

        assertThatThrownBy(alive::start)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.words().en())
                                .contains(
                                        "shell",
                                        "exit code 3",
                                        folder.resolve("log").toString(),
                                        "the database is missing"));
    }

    @Test
    void processThatIsKilledIsStartedAgainAndOneThatIsStoppedIsNot() {
        KeptAlive alive = keep(new Shell("exec sleep 60", folder.resolve("log")));
        alive.start();
        alive.watch();
        long first = pid().orElseThrow();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        RunningSuite.await(
                "a new process",
                Duration.ofSeconds(10),
                () -> pid().filter(pid -> pid != first).isPresent());

        alive.stop(Duration.ofSeconds(5));
        assertThat(pid()).isEmpty();
    }

    private Optional<Long> pid() {
        return new ProcessTable(folder.resolve("processes"))
                .leftovers().stream().map(ProcessTable.Entry::pid).findFirst();
    }

    private KeptAlive keep(Member member) {
        return new KeptAlive(
                member,
                new ProcessTable(folder.resolve("processes")),
                new Screen(new PrintStream(PrintStream.nullOutputStream()), Words.Language.EN));
    }

    private record Shell(String script, Path log) implements Member {
        @Override
        public String name() {
            return "shell";
        }

        @Override
        public List<String> command() {
            return List.of("bash", "-c", script);
        }

        @Override
        public void configure(Map<String, String> environment) {
            // it needs nothing
        }

        @Override
        public boolean isReady() {
            return script.startsWith("exec");
        }

        @Override
        public void askToStop(Process process) {
            process.destroy();
        }
    }
}
