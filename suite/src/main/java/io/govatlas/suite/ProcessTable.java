package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The processes this launcher started, on disk, so that the next launcher finds them if this one is killed. */
final class ProcessTable {
    /** One line of the table. */
    record Entry(String name, long pid, String identity) {
        String line() {
            return name + " " + pid + " " + identity;
        }

        static Optional<Entry> parse(String line) {
            String[] fields = line.split(" ");
            return fields.length == 3 && fields[1].matches("\\d{1,18}")
                    ? Optional.of(new Entry(fields[0], Long.parseLong(fields[1]), fields[2]))
                    : Optional.empty();
        }

        /** A process of the same number that started at another time is somebody else's. */
        boolean isStillRunning(LongFunction<Optional<String>> identityOf) {
            return identityOf.apply(pid).filter(identity::equals).isPresent();
        }
    }

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    ProcessTable(Path file) {
        this.file = file;
    }

    /** What an earlier launcher wrote, as far as it still runs. */
    List<Entry> leftovers() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> Entry.parse(line).stream())
                            .filter(entry -> entry.isStillRunning(ProcessIdentity::of))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }

    synchronized void started(String name, long pid) {
        ProcessIdentity.of(pid).ifPresent(identity -> entries.put(name, new Entry(name, pid, identity)));
        List<Entry> all = new ArrayList<>(entries.values());
        try {
            DataFolder.writePrivately(
                    file, all.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }

    synchronized void clear() {
        entries.clear();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a table of processes that have ended harms nobody
        }
    }
}
