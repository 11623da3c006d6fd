package io.govatlas.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, byte by byte, that two programs could read differently: none may be answered as if it were clear. */
public abstract class FramingContract {

    private static final String HOST = "Host: x\r\n";
    private static final String CHUNKED = HOST + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String NEXT = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    protected abstract int port();

    /** A path that can be read by anyone, below a prefix {@code /api/v1/}. */
    protected abstract String path();

    static Stream<String> bodiesWithoutAClearEnd() {
        return Stream.of(
                        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                        "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        "Transfer-Encoding: identity\r\n\r\n",
                        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                        "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                        "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                        "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab",
                        "Content-Length: 2, 2\r\n\r\nab",
                        "Content-Length: +2\r\n\r\nab",
                        "Content-Length: -2\r\n\r\nab",
                        "Content-Length: 0x2\r\n\r\nab",
                        "Content-Length: \r\n\r\nab",
                        "Content-Length: 99999999999999999999\r\n\r\nab",
                        "Content-Length : 2\r\n\r\nab")
                .map(rest -> "POST {path} HTTP/1.1\r\n" + HOST + rest);
    }

    static Stream<String> chunksOutOfForm() {
        return Stream.of(
                        "0x2\r\nab\r\n0\r\n\r\n",
                        "+2\r\nab\r\n0\r\n\r\n",
                        "-2\r\nab\r\n0\r\n\r\n",
                        "\r\nab\r\n0\r\n\r\n",
                        "100000002\r\nab\r\n0\r\n\r\n",
                        "2\nab\n0\n\n",
                        "2\r\nabXX0\r\n\r\n",
                        "2\r\nab\r\r0\r\n\r\n",
                        "2;a\nb\r\nab\r\n0\r\n\r\n")
                .map(chunks -> "POST {path} HTTP/1.1\r\n" + CHUNKED + chunks);
    }

    static Stream<String> headsOutOfForm() {
        return Stream.of(
                "POST {path} HTTP/1.0\r\n" + CHUNKED + "0\r\n\r\n",
                "GET {path} HTTP/3.7\r\n" + HOST + "\r\n",
                "GET {path} HTTP/0.9\r\n" + HOST + "\r\n",
                "GET {path} HTTP/2.0\r\n" + HOST + "\r\n",
                "GET {path} FOO/1.1\r\n" + HOST + "\r\n",
                "GET {path}\r\n" + HOST + "\r\n",
                "GET {path} HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET {path} HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
                "GET {path} HTTP/1.1\r\nHost: \r\n\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + ": nameless\r\n\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "No colon\r\n\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "Spaced : x\r\n\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "Two words: x\r\n\r\n",
                "GET {path} HTTP/1.1\r\n Folded: x\r\n" + HOST + "\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "A: b\rc\r\n\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "A: b\nC: d\r\n\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "A: b\u0000c\r\n\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "A\u0000: b\r\n\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "A: b\u0001c\r\n\r\n",
                "GET {path} HTTP/1.1\nHost: x\n\n",
                "GET http://other.example{path} HTTP/1.1\r\n" + HOST + "\r\n",
                "GET ftp://x{path} HTTP/1.1\r\n" + HOST + "\r\n",
                "GET {path} HTTP/1.1\r\n" + HOST + "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n",
                "POST {path} HTTP/1.1\r\n" + HOST
                        + "Content-Type: text/plain\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    }

    @ParameterizedTest
    @MethodSource({"bodiesWithoutAClearEnd", "chunksOutOfForm", "headsOutOfForm"})
    void isNotAnsweredAsIfItWereClear(String request) throws IOException {
        String answer = send(request + NEXT);

        assertThat(answer)
                .satisfiesAnyOf(
                        it -> assertThat(it).isEmpty(), it -> assertThat(it).matches("(?s)HTTP/1\\.[01] 4.*"));
        assertThat(answer.split("HTTP/1\\.[01] ", -1)).as("answers").hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{path};x=y",
                "{path}/",
                "/{path}",
                "/./{path}",
                "/%2e{path}",
                "/x/..{path}",
                "/x/..;{path}",
                "/x/%2e%2e{path}",
                "/api/v1;a=b{rest}",
                "/api/v1%2f{rest}",
                "/api/v1%5c{rest}",
                "/API/v1{rest}",
                "{path}%00",
                "{path}%0d%0a",
                "{path}#x"
            })
    void oneAddressHasOneSpelling(String target) throws IOException {
        String rest = path().substring("/api/v1".length());

        String answer =
                send("GET " + target.replace("{rest}", rest) + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*").contains("application/problem+json");
    }

    @Test
    void noUpgradeToClearTextHttp2() throws IOException {
        String answer = send("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"
                + "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("101 Switching");
    }

    @Test
    void noHttp2ByPriorKnowledge() throws IOException {
        String answer = send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000");

        // a frame of HTTP/2 would begin with the length of the settings
        assertThat(answer).doesNotContain("\u0000").doesNotMatch("(?s)HTTP/\\S+ [123].*");
    }

    @Test
    void aTargetMayBeAWholeUrlOfThisHost() throws IOException {
        assertThat(send("GET http://x{path} HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{path}", "{path}?nonsense=1", "/nowhere", "/a;b", "/q/health/live"})
    void everyAnswerIsDatedAndTakenForNothingElse(String target) throws IOException {
        String answer = send("GET " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n")
                .toLowerCase(Locale.ROOT);
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));

        for (String name :
                List.of("date", "content-type", "cache-control", "x-content-type-options", "content-security-policy")) {
            assertThat(head.split("\r\n" + name + ": ", -1)).as(name).hasSize(2);
        }
        assertThat(head).doesNotContain("\r\nserver:", "x-powered-by");
    }

    /** Sends exactly these bytes and reads until the server closes the connection, for which it has five seconds. */
    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(5_000);
            byte[] bytes = request.replace("{path}", path()).getBytes(StandardCharsets.ISO_8859_1);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes);
                InputStream in = socket.getInputStream();
                for (int b = in.read(); b >= 0; b = in.read()) {
                    answer.write(b);
                }
            } catch (SocketTimeoutException open) {
                throw new AssertionError("not closed after: " + answer.toString(StandardCharsets.ISO_8859_1), open);
            } catch (SocketException reset) {
                // what came before the reset is the answer
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
