package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's own lock file. After a crash it names a process that has ended, or that is by now something else; in the
 * second case PostgreSQL would refuse to start for ever.
 */
final class PostmasterFile {
    enum Verdict {
        ENDED,
        SOMETHING_ELSE,
        SERVER
    }

    private static final String NAME = "postmaster.pid";

    private PostmasterFile() {}

    static void removeStale(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        String pid = lines.isEmpty() ? "" : lines.get(0).strip();
        if (judge(folder, pid) == Verdict.SERVER) {
            throw new Failure(
                    folder + " 正由另一个 PostgreSQL 使用（进程 " + pid + "）；请先停止它。",
                    "Another PostgreSQL (process " + pid + ") is using " + folder + "; stop it first.");
        }
        Files.delete(file);
    }

    /** Whether a server is running on the files. */
    static boolean isServed(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file)
                && judge(
                                folder,
                                Files.readAllLines(file).stream()
                                        .findFirst()
                                        .orElse("")
                                        .strip())
                        == Verdict.SERVER;
    }

    /** Where the server on the files listens: its port is in the fourth line. */
    static PostgresServer.Address address(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(NAME));
        return new PostgresServer.Address(
                Ports.LOOPBACK, Integer.parseInt(lines.get(3).strip()));
    }

    private static Verdict judge(Path folder, String text) {
        if (!text.matches("\\d{1,9}")
                || ProcessIdentity.of(Long.parseLong(text)).isEmpty()) {
            return Verdict.ENDED;
        }
        long pid = Long.parseLong(text);
        String program =
                ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).orElse("");
        return judge(folder, program, workingFolder(pid));
    }

    /** A server works in its data folder; where the system does not tell, its name has to do. */
    static Verdict judge(Path folder, String program, Path workingFolder) {
        boolean server = program.endsWith("/postgres") && (workingFolder == null || workingFolder.equals(folder));
        return server ? Verdict.SERVER : Verdict.SOMETHING_ELSE;
    }

    private static Path workingFolder(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd"));
        } catch (IOException e) {
            return null;
        }
    }
}
