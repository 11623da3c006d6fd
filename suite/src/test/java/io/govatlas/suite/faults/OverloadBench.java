package io.govatlas.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What is left of the suite's speed when far more is asked of it than it can do: lists that are searched in the database, by
 * 8 to 64 clients, then by 160 or more, five times as many as were served best, and by 640. Nobody waits before asking again,
 * whatever {@code Retry-After} says. Run alone, on a machine that does nothing else:
 * {@code mvn -pl platform,suite -Dtest=OverloadBench -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
class OverloadBench {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration EACH = Duration.ofSeconds(8);
    private static final List<String> MEMBERS =
            List.of("gateway", "country-service", "model-service", "comparison-service");

    private final RunningSuite suite = RunningSuite.get();
    private final URI gateway = URI.create(suite.gateway());

    /** Milliseconds of each answer, by status; 0 stands for a connection that broke. */
    private record Load(int clients, Map<Integer, List<Double>> answers) {
        private double goodput() {
            return answers.getOrDefault(200, List.of()).size() / (double) EACH.toSeconds();
        }

        private String told() {
            StringBuilder told = new StringBuilder(
                    String.format(Locale.ROOT, "%d clients: %.0f good answers/s", clients, goodput()));
            answers.forEach((status, millis) -> {
                List<Double> sorted = millis.stream().sorted().toList();
                told.append(String.format(
                        Locale.ROOT,
                        "; %d × %d, median %.0f ms, p99 %.0f ms",
                        status,
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get((int) (sorted.size() * 0.99))));
            });
            return told.toString();
        }
    }

    @Test
    void mostOfItIsLeft() throws Exception {
        load(16, WARM_UP);
        Load best = load(8, EACH);
        for (int clients : new int[] {16, 32, 64}) {
            Load next = load(clients, EACH);
            best = next.goodput() > best.goodput() ? next : best;
        }
        Map<String, Long> before = memory();
        Load beyond = load(Math.max(5 * best.clients, 160), EACH);
        Load farBeyond = load(640, EACH);
        Map<String, Long> after = memory();
        System.out.printf(
                Locale.ROOT,
                "of the best %.0f %%, %.0f %%; resident kB before %s, after %s%n",
                100 * beyond.goodput() / best.goodput(),
                100 * farBeyond.goodput() / best.goodput(),
                before,
                after);

        assertThat(beyond.answers.keySet()).isSubsetOf(200, 429, 503);
        assertThat(farBeyond.answers.keySet()).isSubsetOf(200, 429, 503);
    }

    private Map<String, Long> memory() {
        Map<String, Long> kilobytes = new TreeMap<>();
        MEMBERS.forEach(member -> kilobytes.put(member, suite.residentKilobytes(member)));
        return kilobytes;
    }

    private Load load(int clients, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<Future<Map<Integer, List<Double>>>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            running.add(threads.submit(() -> ask(client, end)));
        }
        Map<Integer, List<Double>> all = new TreeMap<>();
        for (Future<Map<Integer, List<Double>>> client : running) {
            client.get()
                    .forEach((status, millis) -> all.computeIfAbsent(status, none -> new ArrayList<>())
                            .addAll(millis));
        }
        threads.shutdown();
        Load load = new Load(clients, all);
        System.out.println(load.told());
        return load;
    }

    /** One client with an address and a connection of its own, which asks again at once, whatever the answer. */
    private Map<Integer, List<Double>> ask(int client, long end) throws Exception {
        Map<Integer, List<Double>> answers = new TreeMap<>();
        InetAddress own = InetAddress.getByName("127.1." + client / 200 + "." + (1 + client % 200));
        Socket socket = null;
        InputStream in = null;
        for (int n = 0; System.nanoTime() < end; n++) {
            long start = System.nanoTime();
            int status = 0;
            try {
                if (socket == null) {
                    socket = new Socket(InetAddress.getByName(gateway.getHost()), gateway.getPort(), own, 0);
                    socket.setSoTimeout(15_000);
                    in = new BufferedInputStream(socket.getInputStream());
                }
                String path = "/api/v1/international/cases?limit=20&q=digital%20" + client + "x" + n;
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                status = read(in);
            } catch (IOException broken) {
                socket = null;
            }
            answers.computeIfAbsent(status, none -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        }
        if (socket != null) {
            socket.close();
        }
        return answers;
    }

    /** Reads one whole answer; returns its status. */
    private static int read(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.readNBytes(length);
        return Integer.parseInt(first.substring(9, 12));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
