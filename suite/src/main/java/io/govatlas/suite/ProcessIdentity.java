package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells a process from a later one that was given the same number: by when it was started. */
final class ProcessIdentity {
    private static final Path PROC = Path.of("/proc");

    // in /proc/<pid>/stat, counted from behind the name, which may itself hold blanks and brackets
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    private ProcessIdentity() {}

    /** Empty when no such process runs; a zombie has ended. */
    static Optional<String> of(long pid) {
        try {
            if (Files.isDirectory(PROC.resolve("self"))) {
                return fromStat(
                        Files.readString(PROC.resolve(pid + "/stat")),
                        Files.readString(PROC.resolve("sys/kernel/random/boot_id"))
                                .strip());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(Object::toString);
    }

    static Optional<String> fromStat(String stat, String boot) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields[STATE].equals("Z") ? Optional.empty() : Optional.of(boot + ":" + fields[START_TICKS]);
    }
}
