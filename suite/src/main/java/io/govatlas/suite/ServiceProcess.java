package io.govatlas.suite;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One service as its own Java process, packaged by Maven. */
record ServiceProcess(Service service, Path jar, Path log, Wiring wiring, boolean training) implements Member {
    private static final int PROBE_MILLIS = 2_000;

    static Path jar(Service service, Path root) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    static ServiceProcess of(Service service, Path root, Path logs, Wiring wiring, boolean training) {
        Path jar = jar(service, root);
        if (!Files.isRegularFile(jar)) {
            throw new Failure("找不到 " + jar + "；请重新构建。", jar + " is missing; build again.");
        }
        return new ServiceProcess(service, jar, logs.resolve(service.module() + ".log"), wiring, training);
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>();
        // the same Java that runs the launcher, whatever PATH says
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.javaOptions(System.getenv()));
        ClassArchive archive = ClassArchive.of(jar);
        command.addAll(training ? archive.writeOptions() : archive.useOptions());
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    @Override
    public void configure(Map<String, String> environment) {
        wiring.configure(service, environment);
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(wiring.url(service) + "/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void askToStop(Process process) {
        process.destroy();
    }
}
