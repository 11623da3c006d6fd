package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {
    private static final String STAT =
            "77 (a) name)) %s 1 77 77 0 -1 4194560 1 0 0 0 1 2 0 0 20 0 1 0 131797 999 1 18446744073709551615";

    @TempDir
    private Path temp;

    @Test
    void theIdentityIsTheStartSinceThisBootWhateverTheNameHolds() {
        assertThat(ProcessIdentity.fromStat(STAT.formatted("S"), "boot")).contains("boot:131797");
    }

    @Test
    void aZombieHasEnded() {
        assertThat(ProcessIdentity.fromStat(STAT.formatted("Z"), "boot")).isEmpty();
    }

    @Test
    void aNumberGivenToAnotherProcessIsNotOurs() {
        ProcessTable.Entry entry = new ProcessTable.Entry("gateway", 77, "boot:1");
        assertThat(entry.isStillRunning(pid -> Optional.of("boot:1"))).isTrue();
        assertThat(entry.isStillRunning(pid -> Optional.of("boot:2"))).isFalse();
        assertThat(entry.isStillRunning(pid -> Optional.empty())).isFalse();
    }

    @Test
    void theNextLauncherFindsWhatStillRuns() throws IOException, InterruptedException {
        Path file = temp.resolve("processes");
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            new ProcessTable(file).started("gateway", process.pid());
            assertThat(new ProcessTable(file).leftovers())
                    .extracting(ProcessTable.Entry::pid)
                    .containsExactly(process.pid());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(new ProcessTable(file).leftovers()).isEmpty();
    }

    @Test
    void aTornTableIsReadAsFarAsItGoes() throws IOException {
        Path file = Files.writeString(temp.resolve("processes"), "gateway\ngateway x y\n\0\0\n");
        assertThat(new ProcessTable(file).leftovers()).isEmpty();
    }

    @Test
    void aServersLockFileIsOnlyBelievedWhenAServerWorksThere() {
        Path folder = Path.of("/data/postgres");
        assertThat(PostmasterFile.judge(folder, "/opt/bin/postgres", folder)).isEqualTo(PostmasterFile.Verdict.SERVER);
        assertThat(PostmasterFile.judge(folder, "/opt/bin/postgres", Path.of("/elsewhere")))
                .isEqualTo(PostmasterFile.Verdict.SOMETHING_ELSE);
        assertThat(PostmasterFile.judge(folder, "/usr/bin/sleep", folder))
                .isEqualTo(PostmasterFile.Verdict.SOMETHING_ELSE);
    }
}
