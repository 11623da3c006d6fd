package io.govatlas.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Which ports are free, asked by binding them for a moment. */
final class Ports {
    static final String LOOPBACK = "127.0.0.1";

    // below the range from which the system takes ports for outgoing connections, so that a service that is
    // started again still finds its port free
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;

    private final Set<Integer> given = new HashSet<>();

    static int parse(String option, String text) {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw Failure.wrongCall(
                option + " 应为 1 到 65535 之间的端口号，而不是 " + text + "。",
                option + " is a port from 1 to 65535, not " + text + ".");
    }

    /** A free port of the loopback address that was not given out before. */
    int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (given.add(port) && isFree(LOOPBACK, port)) {
                return port;
            }
        }
    }

    /** Keeps a port that was chosen from outside, and makes sure that it can be opened. */
    int reserve(String host, int port, Words howToChange) {
        String reason = whyNot(host, port);
        if (reason == null && !given.add(port)) {
            reason = "Address already in use";
        }
        if (reason != null) {
            boolean taken = reason.contains("in use");
            throw new Failure(
                    host + " 的端口 " + port + (taken ? " 已被占用；" : " 无法打开（" + reason + "）；") + howToChange.zh() + "。",
                    "Port " + port + " of " + host + (taken ? " is taken; " : " cannot be opened (" + reason + "); ")
                            + howToChange.en() + ".");
        }
        return port;
    }

    static boolean isFree(String host, int port) {
        return whyNot(host, port) == null;
    }

    private static String whyNot(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return null;
        } catch (UnknownHostException e) {
            return "unknown host";
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
