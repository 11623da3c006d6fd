package io.govatlas.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that bring no request do not stay, and one client has no more of them than its share. */
@QuarkusTest
@TestProfile(SmallBudgets.class)
class SlowClientsTest extends ThroughTheGateway {

    private static final String WHOLE = "GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /q/health/live HTTP/1.1\r\nHost: x\r\n", WHOLE, WHOLE + "GET /q/he"})
    void aConnectionWithoutAWholeHeadIsEnded(String sent) throws IOException {
        try (Socket socket = connect("127.0.4.1")) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));

            // returns at the end only; the socket's time-out would fail it
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void aTrickleIsNoProgress() throws Exception {
        try (Socket socket = connect("127.0.4.2")) {
            long started = System.nanoTime();
            boolean ended = false;
            while (!ended && System.nanoTime() - started < TimeUnit.SECONDS.toNanos(SmallBudgets.HEAD_SECONDS * 5)) {
                TimeUnit.MILLISECONDS.sleep(100);
                ended = refuses(socket);
            }
            assertThat(ended).isTrue();
        }
    }

    @Test
    void oneClientHasItsShareOfConnections() throws Exception {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < SmallBudgets.CONNECTIONS; i++) {
                held.add(connect("127.0.4.3"));
            }
            try (Socket tooMany = connect("127.0.4.3");
                    Socket other = connect("127.0.4.4")) {
                other.getOutputStream().write(WHOLE.getBytes(StandardCharsets.US_ASCII));

                assertThat(tooMany.getInputStream().read()).isEqualTo(-1);
                assertThat(new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private static boolean refuses(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('G');
            return socket.getInputStream().available() > 0;
        } catch (SocketException closed) {
            return true;
        }
    }

    private Socket connect(String address) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port(), InetAddress.getByName(address), 0);
        socket.setSoTimeout(SmallBudgets.HEAD_SECONDS * 5_000);
        return socket;
    }
}
