package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Entry point of {@code ./govatlas up}, {@code token}, {@code verify}, {@code backup}, {@code restore} and, after a build, {@code train}. */
final class Main {
    private Main() {}

    public static void main(String[] words) {
        Map<String, String> environment = System.getenv();
        Words.Language language = Words.Language.of(environment);
        Path root = Path.of(System.getProperty("govatlas.home", "")).toAbsolutePath();
        try {
            List<String> options = List.of(words).subList(1, words.length);
            switch (words[0]) {
                case "token" -> token(TokenOptions.parse(options, root), environment, language);
                case "verify" ->
                    new ExportCheck(VerifyOptions.parse(options, root), Screen.onStandardOutput(language)).run();
                case "backup" ->
                    new Backup(
                                    BackupOptions.parse(options, root, Instant.now()),
                                    environment,
                                    root,
                                    Screen.onStandardOutput(language))
                            .run();
                case "restore" ->
                    new Restore(
                                    RestoreOptions.parse(options, root),
                                    environment,
                                    root,
                                    Screen.onStandardOutput(language))
                            .run();
                case "train" -> Training.run(environment, root);
                default -> up(UpOptions.parse(options, environment, root), environment, root, language);
            }
        } catch (IOException e) {
            Screen.onStandardError(language).show(DataFolder.unwritable(root, e));
            System.exit(1);
        } catch (Failure failure) {
            Screen.onStandardError(language).show(failure);
            System.exit(failure.exitCode());
        }
    }

    private static void token(TokenOptions options, Map<String, String> environment, Words.Language language) {
        SigningKey key = SigningKey.open(options.dataDir().resolve("keys"));
        Screen.onStandardOutput(language).raw(Tokens.of(key, environment).mint(options, Instant.now()));
    }

    private static void up(UpOptions options, Map<String, String> environment, Path root, Words.Language language) {
        Screen screen = Screen.onStandardOutput(language);
        Stopwatch total = new Stopwatch();
        try (Suite suite = new Suite(options, environment, root, screen)) {
            // Ctrl-C, SIGTERM and a closed terminal all end here
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, screen)));
            try {
                Wiring wiring = suite.start();
                suite.watch();
                Welcome.show(screen, wiring.url(Service.GATEWAY), total.taken());
            } catch (Failure failure) {
                if (suite.isRunning()) {
                    throw failure;
                }
                // what fails while everything is being stopped is no news
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Suite suite, Screen screen) {
        Stopwatch watch = new Stopwatch();
        if (suite.isRunning()) {
            screen.line("\n正在停止……", "\nStopping …");
            suite.close();
            String taken = Screen.seconds(watch.taken());
            screen.line("已停止，用时 " + taken + " 秒。", "Stopped after " + taken + " s.");
        }
    }
}
