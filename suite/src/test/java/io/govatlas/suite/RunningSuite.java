package io.govatlas.suite;

import io.govatlas.platform.testing.Forgeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJsonWebKey;

/** The whole suite as {@code ./govatlas up} starts it: packaged processes and a real PostgreSQL, one for all journeys. */
public final class RunningSuite {

    private static RunningSuite running;

    private final Path root;
    private final Path data;
    private final Wiring wiring;

    private RunningSuite() {
        root = Path.of("..").toAbsolutePath().normalize();
        try {
            data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "suites")), "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), Words.Language.EN);
        int port = new Ports().free();
        UpOptions options = new UpOptions(port, Ports.LOOPBACK, data.toAbsolutePath(), false);
        Suite suite = new Suite(options, Map.of(), root, screen);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        try {
            wiring = suite.start();
        } catch (Failure failure) {
            throw new IllegalStateException(said + failure.words().en(), failure);
        }
        suite.watch();
    }

    public static synchronized RunningSuite get() {
        if (running == null) {
            running = new RunningSuite();
        }
        return running;
    }

    /** A suite of one test's own, for a start that differs; to be closed. */
    public interface Another extends AutoCloseable {
        String gateway();

        /** A token by the suite's own key, where it has one. */
        String token(String user, String role);

        @Override
        void close();
    }

    public static Another with(Path folder, Map<String, String> environment) {
        UpOptions options = new UpOptions(new Ports().free(), Ports.LOOPBACK, folder, false);
        Screen screen = new Screen(new PrintStream(PrintStream.nullOutputStream()), Words.Language.EN);
        Suite suite =
                new Suite(options, environment, Path.of("..").toAbsolutePath().normalize(), screen);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        String gateway = suite.start().url(Service.GATEWAY);
        suite.watch();
        return new Another() {
            @Override
            public String gateway() {
                return gateway;
            }

            @Override
            public String token(String user, String role) {
                return minted(folder, user, role);
            }

            @Override
            public void close() {
                suite.close();
            }
        };
    }

    /** The address of the gateway. */
    public String gateway() {
        return wiring.url(Service.GATEWAY);
    }

    /** The address of a service behind the gateway, by module. */
    public String behind(String module) {
        return wiring.url(service(module));
    }

    public Path root() {
        return root;
    }

    public String token(String user, String... roles) {
        return minted(data, user, roles);
    }

    private static String minted(Path data, String user, String... roles) {
        SigningKey key = SigningKey.open(data.resolve("keys"));
        TokenOptions options = new TokenOptions(List.of(roles), user, Duration.ofMinutes(30), data);
        return Tokens.of(key, Map.of()).mint(options, Instant.now());
    }

    /** Everything that must not be taken for an editor's token of this suite. */
    public List<Forgeries.Forgery> forgeries() {
        RsaJsonWebKey key = SigningKey.open(data.resolve("keys")).key();
        return Forgeries.of(key.getRsaPrivateKey(), key.getRsaPublicKey(), key.getKeyId());
    }

    /** Ends a process as a crash would; the launcher starts it again. */
    public void kill(String name) {
        ProcessHandle process = process(name);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks a process to stop, as an operator does, and returns when it has; the launcher starts it again. */
    public void terminate(String name) {
        ProcessHandle process = process(name);
        process.destroy();
        process.onExit().join();
    }

    /** How much memory a process occupies, in kB; -1 where the system does not tell. */
    public long residentKilobytes(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process(name).pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException unknown) {
            return -1;
        }
    }

    /** A port for a process that has to listen where something else was told before it started. */
    public static int freePort() {
        return new Ports().free();
    }

    private ProcessHandle process(String name) {
        long pid = new ProcessTable(data.resolve("processes"))
                .leftovers().stream()
                        .filter(entry -> entry.name().equals(name))
                        .mapToLong(ProcessTable.Entry::pid)
                        .max()
                        .orElseThrow();
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Waits until something holds, and says what did not. */
    public static void await(String what, Duration patience, BooleanSupplier holds) {
        if (!Waiting.until(holds, patience)) {
            throw new AssertionError("not within " + patience + ": " + what);
        }
    }

    private static Service service(String module) {
        for (Service service : Service.values()) {
            if (service.module().equals(module)) {
                return service;
            }
        }
        throw new IllegalArgumentException(module);
    }
}
