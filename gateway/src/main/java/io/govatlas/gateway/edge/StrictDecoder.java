package io.govatlas.gateway.edge;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes a request line only as RFC 9112 writes it: three words, one space between them, and a version that is spoken here.
 * The decoder it extends takes any white space, and its server would repeat any version in its answer.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    private static final Set<String> VERSIONS = Set.of("HTTP/1.1", "HTTP/1.0");

    /** Where the last word of the line ended. */
    private int end;

    StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
        end = start + length;
        return super.splitFirstWordInitialLine(line, start, length);
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
        checkGap(line, start);
        end = start + length;
        return super.splitSecondWordInitialLine(line, start, length);
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
        checkGap(line, start);
        String version = new String(line, start, length, StandardCharsets.ISO_8859_1);
        if (!VERSIONS.contains(version)) {
            throw new IllegalArgumentException("unknown version");
        }
        return version;
    }

    private void checkGap(byte[] line, int start) {
        if (start != end + 1 || line[end] != ' ') {
            throw new IllegalArgumentException("more than a space between two words");
        }
    }
}
