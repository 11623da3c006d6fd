package io.govatlas.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
    @ValueSource(strings = {"GET /q/he", "GET /q/health/live HTTP/1.1\r\nHost: x\r\n", WHOLE + "GET /q/he"})
    void whoHasSentHalfAHeadIsToldSo(String sent) throws IOException {
        try (Socket socket = connect("127.0.4.1")) {
            send(socket, sent);

            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.substring(answers.lastIndexOf("HTTP/1.1 ")))
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("connection: close")
                    .contains("\"type\":\"/problems/request-timeout\"", "head of the request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WHOLE})
    void whoHasAskedForNothingIsToldNothing(String sent) throws IOException {
        try (Socket socket = connect("127.0.4.1")) {
            send(socket, sent);

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("408");
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
        List<Socket> held = holdAll("127.0.4.3", "GET /api/v1/analysis/hang HTTP/1.1\r\nHost: x\r\n\r\n");
        try (Socket tooMany = connect("127.0.4.3");
                Socket other = connect("127.0.4.4")) {
            send(other, WHOLE);

            assertThat(tooMany.getInputStream().read()).isEqualTo(-1);
            assertThat(firstLine(other)).isEqualTo("HTTP/1.1 200 OK");
        } finally {
            closeAll(held);
        }
    }

    @Test
    void aConnectionLeftOpenMakesRoomForANewOne() throws Exception {
        List<Socket> held = holdAll("127.0.4.5", WHOLE);
        try (Socket oneMore = connect("127.0.4.5")) {
            send(oneMore, WHOLE);

            assertThat(firstLine(oneMore)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(held).anyMatch(SlowClientsTest::isEnded);
        } finally {
            closeAll(held);
        }
    }

    /** As many connections as one client may have, each with this sent on it. */
    private List<Socket> holdAll(String address, String sent) throws Exception {
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < SmallBudgets.CONNECTIONS; i++) {
            held.add(connect(address));
            send(held.get(i), sent);
        }
        TimeUnit.MILLISECONDS.sleep(300);
        return held;
    }

    /** Whether nothing is to come after what has been answered; whoever still keeps it open says nothing for now. */
    private static boolean isEnded(Socket socket) {
        try {
            socket.setSoTimeout(200);
            return socket.getInputStream().readAllBytes().length > 0;
        } catch (IOException open) {
            return false;
        }
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
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
