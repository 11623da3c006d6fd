package io.govatlas.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code verify} was asked for: an export, and, where one was kept, a head that was signed earlier. */
record VerifyOptions(Path export, Optional<Path> head, Path keys) {

    static VerifyOptions parse(List<String> words, Path root) {
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            throw Failure.wrongCall(
                    "请给出账本导出文件，例如：./govatlas verify ledger.ndjson。",
                    "Give the file of an exported ledger, such as: ./govatlas verify ledger.ndjson.");
        }
        Arguments arguments =
                Arguments.parse(words.subList(1, words.size()), Set.of("--head", "--keys", "--data-dir"), Set.of());
        Path keys = LedgerKey.publicKeys(UpOptions.dataDir(arguments, root).resolve("keys"));
        return new VerifyOptions(
                Path.of(words.get(0)),
                arguments.last("--head").map(Path::of),
                arguments.last("--keys").map(Path::of).orElse(keys));
    }
}
