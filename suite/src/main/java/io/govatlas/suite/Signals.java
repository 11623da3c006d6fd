package io.govatlas.suite;

import java.io.IOException;

/** The one signal that Java cannot send. */
final class Signals {
    private Signals() {}

    /** SIGINT is PostgreSQL's fast stop; SIGTERM, which Java sends, would wait for every client to leave. */
    static void interrupt(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
