package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords by the name of their environment variable: given from outside, or made once and kept in a private file. */
final class Secrets {
    private static final int RANDOM_BYTES = 32;

    private final Map<String, String> environment;
    private final Path file;
    private final Map<String, String> kept = new TreeMap<>();

    private Secrets(Map<String, String> environment, Path file) {
        this.environment = environment;
        this.file = file;
    }

    static Secrets load(Path file, Map<String, String> environment) {
        Secrets secrets = new Secrets(environment, file);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .forEach(pair -> secrets.kept.put(pair[0], pair[1]));
            }
            return secrets;
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }

    /** A password given by the environment wins and is not written down. */
    String get(String name) {
        String given = environment.get(name);
        if (given != null && !given.isBlank()) {
            return given;
        }
        String known = kept.get(name);
        return known != null ? known : make(name);
    }

    private String make(String name) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        kept.put(name, made);
        String lines = kept.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            DataFolder.writePrivately(file, lines);
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
        return made;
    }
}
