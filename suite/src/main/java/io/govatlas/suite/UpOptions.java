package io.govatlas.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code up} was asked for. */
record UpOptions(int port, String host, Path dataDir, boolean fresh) {
    private static final int DEFAULT_PORT = 8080;

    static UpOptions parse(List<String> words, Map<String, String> environment, Path root) {
        Arguments arguments = Arguments.parse(words, Set.of("--port", "--host", "--data-dir"), Set.of("--fresh"));
        int port = arguments
                .last("--port")
                .or(() -> Optional.ofNullable(environment.get("GATEWAY_PORT")).filter(text -> !text.isBlank()))
                .map(text -> Ports.parse("--port", text))
                .orElse(DEFAULT_PORT);
        return new UpOptions(
                port, arguments.last("--host").orElse("127.0.0.1"), dataDir(arguments, root), arguments.has("--fresh"));
    }

    /** Relative to where the command was typed; without the option, beside the project's README. */
    static Path dataDir(Arguments arguments, Path root) {
        return arguments
                .last("--data-dir")
                .map(text -> Path.of(text).toAbsolutePath().normalize())
                .orElse(root.resolve(".govatlas"));
    }
}
