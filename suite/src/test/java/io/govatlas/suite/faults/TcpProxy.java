package io.govatlas.suite.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between two processes as a network does, with the faults that a network has. */
final class TcpProxy implements AutoCloseable {

    /** What happens to what is sent. */
    enum Fault {
        NONE,
        /** It arrives late, in both directions. */
        LATE,
        /** It does not arrive for as long as this lasts, and nobody is told. */
        BLACK_HOLE,
        /** The connection is reset. */
        RESET,
        /** A POST was read and answered; every third time the connection is reset instead of handing the answer on. */
        POST_ANSWERS_CUT
    }

    private static final int CUT_EVERY = 3;

    private final ServerSocket door;
    private final int target;
    private final Duration latency;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tcp-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    /** To that port of the loopback address. */
    TcpProxy(int target, Duration latency) {
        this.target = target;
        this.latency = latency;
        try {
            door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void suffer(Fault next) {
        fault = next;
    }

    /** How many answers to POSTs were withheld. */
    int cut() {
        return cut.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                AtomicBoolean post = new AtomicBoolean();
                threads.submit(() -> pump(near, far, post, true));
                threads.submit(() -> pump(far, near, post, false));
            } catch (IOException nobodyThere) {
                // the next one may have more luck
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicBoolean post, boolean outward) {
        byte[] part = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                if (outward) {
                    note(part, length, post);
                }
                if (!passes(outward, post)) {
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    break;
                }
                out.write(part, 0, length);
            }
        } catch (IOException | InterruptedException ended) {
            // the other end hears of it below
        } finally {
            end(from);
            end(to);
        }
    }

    /** Returns whether it is handed on, when it is time to. */
    private boolean passes(boolean outward, AtomicBoolean post) throws InterruptedException {
        if (fault == Fault.LATE) {
            Thread.sleep(latency.toMillis());
        }
        while (fault == Fault.BLACK_HOLE) {
            Thread.sleep(20);
        }
        if (fault == Fault.POST_ANSWERS_CUT
                && !outward
                && post.getAndSet(false)
                && posts.incrementAndGet() % CUT_EVERY == 0) {
            cut.incrementAndGet();
            return false;
        }
        return fault != Fault.RESET;
    }

    private static void note(byte[] part, int length, AtomicBoolean post) {
        String start = new String(part, 0, Math.min(length, 5), StandardCharsets.US_ASCII);
        if (start.equals("POST ")) {
            post.set(true);
        } else if (start.startsWith("GET ")) {
            post.set(false);
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // that is what was wanted
        }
    }

    @Override
    public void close() {
        end(door);
        open.forEach(this::end);
        threads.shutdownNow();
    }

    private static void end(ServerSocket door) {
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // that is what was wanted
        }
    }
}
