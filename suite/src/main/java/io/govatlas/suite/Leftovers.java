package io.govatlas.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Ends what a launcher that was killed has left running; only processes that it had written down. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Leftovers() {}

    static void end(ProcessTable table, Screen screen) {
        // in the order of a clean stop: the last that was started, first
        List<ProcessTable.Entry> entries = new ArrayList<>(table.leftovers());
        Collections.reverse(entries);
        if (entries.isEmpty()) {
            return;
        }
        String names = entries.stream().map(ProcessTable.Entry::name).collect(Collectors.joining(", "));
        screen.line(
                "上一次的启动器已意外结束，正在停止它留下的进程：" + names,
                "The last launcher was killed; stopping what it left running: " + names);
        List<ProcessHandle> all = new ArrayList<>();
        for (ProcessTable.Entry entry : entries) {
            ProcessHandle.of(entry.pid()).ifPresent(process -> {
                all.add(process);
                // PostgreSQL's own children hold its shared memory: a new server must wait for them too
                process.descendants().forEach(all::add);
                stop(entry.name(), process);
            });
        }
        Stopwatch watch = new Stopwatch();
        for (ProcessHandle process : all) {
            Waiting.until(() -> !isRunning(process), PATIENCE.minus(watch.taken()));
        }
        all.stream().filter(Leftovers::isRunning).forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> Waiting.until(() -> !isRunning(process), Duration.ofSeconds(2)));
    }

    private static void stop(String name, ProcessHandle process) {
        if (name.equals(PostgresServer.NAME)) {
            Signals.interrupt(process.pid());
        } else {
            process.destroy();
        }
    }

    private static boolean isRunning(ProcessHandle process) {
        return ProcessIdentity.of(process.pid()).isPresent() && process.isAlive();
    }
}
