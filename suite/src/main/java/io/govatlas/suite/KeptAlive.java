package io.govatlas.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A member's process: started, watched, started again when it dies, and stopped. */
final class KeptAlive {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Member member;
    private final ProcessTable table;
    private final Screen screen;
    private final BackOff backOff = new BackOff();

    private Process process;
    private Stopwatch life;
    private boolean stopping;

    KeptAlive(Member member, ProcessTable table, Screen screen) {
        this.member = member;
        this.table = table;
        this.screen = screen;
    }

    String name() {
        return member.name();
    }

    /** Returns the time from start to ready; a process that dies meanwhile is a failure, not something to repeat. */
    Duration start() {
        Stopwatch watch = new Stopwatch();
        Process started = launch();
        if (started == null) {
            throw new Failure("已停止。", "Stopped.");
        }
        boolean settled = Waiting.until(() -> !started.isAlive() || member.isReady(), PATIENCE);
        if (!started.isAlive()) {
            throw new Failure(
                    member.name() + " 在启动时退出（退出码 " + started.exitValue() + "）。日志：" + member.log() + "，最后几行："
                            + LogTail.of(member.log()),
                    member.name() + " ended while starting (exit code " + started.exitValue() + "). Its log is "
                            + member.log() + "; the last lines:" + LogTail.of(member.log()));
        }
        if (!settled) {
            throw new Failure(
                    member.name() + " 在 " + PATIENCE.toSeconds() + " 秒内未就绪。日志：" + member.log(),
                    member.name() + " is not ready after " + PATIENCE.toSeconds() + " s. Its log is " + member.log());
        }
        return watch.taken();
    }

    /** From now on a death is answered by a new start. */
    void watch() {
        Thread thread = new Thread(this::keepAlive, "watch " + member.name());
        thread.setDaemon(true);
        thread.start();
    }

    private void keepAlive() {
        while (true) {
            int exit = waitForEnd();
            Duration wait;
            synchronized (this) {
                if (stopping) {
                    return;
                }
                wait = backOff.after(life.taken());
            }
            screen.line(
                    member.name() + " 意外退出（退出码 " + exit + "），" + wait.toSeconds() + " 秒后重新启动。日志：" + member.log(),
                    member.name() + " ended (exit code " + exit + "); starting it again in " + wait.toSeconds()
                            + " s. Its log is " + member.log());
            Stopwatch watch = new Stopwatch();
            if (!Waiting.pause(wait)) {
                return;
            }
            Process started = launchAgain();
            if (started != null
                    && Waiting.until(() -> !started.isAlive() || member.isReady(), PATIENCE)
                    && started.isAlive()) {
                String taken = Screen.seconds(watch.taken());
                screen.line(
                        member.name() + " 已恢复，用时 " + taken + " 秒", member.name() + " is back after " + taken + " s");
            }
        }
    }

    private Process launchAgain() {
        try {
            return launch();
        } catch (Failure e) {
            screen.show(e);
            return null;
        }
    }

    private int waitForEnd() {
        while (true) {
            try {
                Process current;
                synchronized (this) {
                    current = process;
                }
                return current.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }
    }

    private synchronized Process launch() {
        if (stopping) {
            return null;
        }
        List<String> command = new ArrayList<>(Commands.ownSession());
        command.addAll(member.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(member.log().toFile()));
        member.configure(builder.environment());
        life = new Stopwatch();
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Failure(
                    member.name() + " 无法启动：" + e.getMessage(), member.name() + " cannot be started: " + e.getMessage());
        }
        table.started(member.name(), process.pid());
        return process;
    }

    /** Asks first; what has not ended in time is killed. */
    void stop(Duration patience) {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last == null || !last.isAlive()) {
            return;
        }
        member.askToStop(last);
        try {
            if (!last.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                last.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The log of the run before is kept beside the new one, and no older one. */
    static void rotate(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw DataFolder.unwritable(log, e);
        }
    }
}
