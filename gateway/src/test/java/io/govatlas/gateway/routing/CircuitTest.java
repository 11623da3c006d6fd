package io.govatlas.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service behind real sockets that answers, falls silent, and answers again. */
class CircuitTest {

    private static final String ALIVE = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicBoolean silent = new AtomicBoolean();
    private NetServer service;
    private Circuit circuit;

    @BeforeEach
    void start() {
        service = vertx.createNetServer()
                .connectHandler(socket -> socket.handler(question -> {
                    if (!silent.get()) {
                        socket.end(Buffer.buffer(ALIVE));
                    }
                }))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Route route = new Route("one", "/one", URI.create("http://localhost:" + service.actualPort()));
        circuit = new Circuit(vertx, new ServiceClient(vertx), route, Duration.ofMillis(50), Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void opensForAServiceThatAnswersNobodyAndClosesByItself() throws InterruptedException {
        silent.set(true);
        circuit.sent();
        await(circuit::isOpen);

        silent.set(false);
        await(() -> !circuit.isOpen());
    }

    @Test
    void opensWhereNobodyListens() throws InterruptedException {
        service.close().toCompletionStage().toCompletableFuture().join();

        circuit.doubt();

        await(circuit::isOpen);
    }

    @Test
    void staysClosedForASlowOperationOfALivingService() throws InterruptedException {
        circuit.sent();

        TimeUnit.MILLISECONDS.sleep(400);

        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void opensForAServiceThatAnswersOnceMoreAndLetsNobodyIn() throws Exception {
        ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Route leaving = new Route("two", "/two", URI.create("http://localhost:" + door.getLocalPort()));
        Circuit leave =
                new Circuit(vertx, new ServiceClient(vertx), leaving, Duration.ofHours(1), Duration.ofMillis(500));
        leave.doubt();
        try (Socket kept = door.accept()) {
            answer(kept, "keep-alive");
            door.close();

            await(() -> asksAgain(leave, kept));
            answer(kept, "close");

            await(leave::isOpen);
        }
    }

    /** A doubt is raised until the question arrives: one at a time is asked. */
    private static boolean asksAgain(Circuit circuit, Socket socket) {
        circuit.doubt();
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void answer(Socket socket, String connection) throws IOException {
        byte[] question = new byte[4096];
        assertThat(socket.getInputStream().read(question)).isPositive();
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: " + connection + "\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private static void await(BooleanSupplier expected) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!expected.getAsBoolean() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(expected.getAsBoolean()).isTrue();
    }
}
