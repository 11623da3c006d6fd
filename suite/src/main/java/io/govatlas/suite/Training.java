package io.govatlas.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** After a build: one run on throw-away data, in which every service writes its {@link ClassArchive}. */
final class Training {
    private static final Duration WRITING = Duration.ofSeconds(60);
    private static final int ANSWER_MILLIS = 10_000;

    // what the first visitors ask for, so that its classes are in the archives too
    private static final List<String> VISITS = List.of(
            "/",
            "/docs",
            "/api/v1/openapi.json",
            "/api/v1/international/cases?limit=1",
            "/api/v1/domestic/models?limit=1",
            "/api/v1/analysis/subjects?limit=1");

    private Training() {}

    static void run(Map<String, String> environment, Path root) throws IOException {
        Screen silent = new Screen(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), Words.Language.EN);
        // on its own database and keys, whatever the user has set for the real run
        Map<String, String> plain = new HashMap<>(environment);
        plain.keySet().removeIf(name -> name.startsWith("GOVATLAS_"));
        for (Service service : Service.values()) {
            ClassArchive.of(ServiceProcess.jar(service, root)).forget();
        }
        UpOptions options =
                new UpOptions(new Ports().free(), Ports.LOOPBACK, root.resolve("suite/target/training"), true);
        try (Suite suite = Suite.training(options, plain, root, silent, WRITING)) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            Wiring wiring = suite.start();
            VISITS.forEach(path -> visit(wiring.url(Service.GATEWAY) + path));
        } finally {
            for (Service service : Service.values()) {
                ClassArchive.of(ServiceProcess.jar(service, root)).complete();
            }
        }
        DataFolder.delete(options.dataDir());
    }

    private static void visit(String url) {
        try {
            URLConnection connection = URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            try (InputStream answer = connection.getInputStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            // an answer other than 200 has loaded its classes as well
        }
    }
}
