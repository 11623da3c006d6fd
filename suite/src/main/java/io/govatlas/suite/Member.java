package io.govatlas.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One process of the suite: how it is started, how it is asked to stop, and when it is ready. */
interface Member {
    String name();

    List<String> command();

    /** Changes the environment that the launcher itself was given into the one this process may see. */
    void configure(Map<String, String> environment);

    Path log();

    boolean isReady();

    void askToStop(Process process);
}
