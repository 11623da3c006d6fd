package io.govatlas.suite;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small programs of the system that a process is started through, where they exist. */
final class Commands {
    private Commands() {}

    /** A session of its own keeps the terminal's Ctrl-C from the children: the launcher stops them, in order. */
    static List<String> ownSession() {
        return exists("setsid") ? List.of("setsid") : List.of();
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace without any mapping root is nobody, and still the owner of
     * the files that it makes.
     */
    static List<String> notRoot() {
        return new UnixSystem().getUid() == 0 && exists("unshare") ? List.of("unshare", "-U") : List.of();
    }

    private static boolean exists(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
