package io.govatlas.suite.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.suite.RunningSuite;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Stoplight's Prism between a client and the gateway: it holds what passes against the document, and notes what it finds. */
final class Prism implements AutoCloseable {

    private static final String FINDINGS = "sl-violations";

    private final Process process;
    private final int port = RunningSuite.freePort();

    Prism(String name, String document, String gateway) {
        try {
            Path file = Files.writeString(OutsideTools.folder().resolve(name + ".json"), document);
            process = new ProcessBuilder(
                            OutsideTools.program("prism"),
                            "proxy",
                            file.toString(),
                            gateway,
                            "--host=127.0.0.1",
                            "--port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(OutsideTools.folder().resolve(name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunningSuite.await("Prism listens", Duration.ofMinutes(2), this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What the document does not say of this answer; what is wrong with the request is the client's affair. */
    static List<String> findings(Response answer) {
        String noted = answer.header(FINDINGS);
        if (noted == null) {
            return List.of();
        }
        try {
            return StreamSupport.stream(Contract.JSON.readTree(noted).spliterator(), false)
                    .filter(finding -> finding.at("/location/0").asText().equals("response"))
                    .map(JsonNode::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(noted, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
