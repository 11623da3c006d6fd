package io.govatlas.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code restore} was asked for: a backup, the folder it goes to, and keys that were kept elsewhere. */
record RestoreOptions(Path file, Path dataDir, Optional<Path> keys, boolean replace) {

    static RestoreOptions parse(List<String> words, Path root) {
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            throw Failure.wrongCall(
                    "请给出备份文件，例如：./govatlas restore govatlas-20260101T000000Z.zip。",
                    "Give the file of a backup, such as: ./govatlas restore govatlas-20260101T000000Z.zip.");
        }
        Arguments arguments =
                Arguments.parse(words.subList(1, words.size()), Set.of("--keys", "--data-dir"), Set.of("--replace"));
        return new RestoreOptions(
                Path.of(words.get(0)).toAbsolutePath().normalize(),
                UpOptions.dataDir(arguments, root),
                arguments.last("--keys").map(Path::of),
                arguments.has("--replace"));
    }
}
