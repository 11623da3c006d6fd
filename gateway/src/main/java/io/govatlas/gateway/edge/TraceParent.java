package io.govatlas.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C trace context of a request: the client's where it is well-formed, else a new one. */
final class TraceParent {

    private static final HexFormat HEX = HexFormat.of();
    private static final String HEADER = "traceparent";
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** Puts a well-formed header on the request, for the services and for {@link #traceId}. */
    static void ensure(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        boolean single = request.headers().getAll(HEADER).size() == 1;
        if (!single || !FORM.matcher(given).matches()) {
            // A tracestate belongs to the parent it came with.
            request.headers().remove("tracestate").set(HEADER, fresh());
        }
    }

    static String traceId(HttpServerRequest request) {
        String parent = request.getHeader(HEADER);
        return parent != null && FORM.matcher(parent).matches() ? parent.substring(3, 35) : fresh().substring(3, 35);
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // Not String.format: this runs for every request.
        return "00-"
                + HEX.toHexDigits(random.nextLong())
                + HEX.toHexDigits(random.nextLong(1, Long.MAX_VALUE))
                + '-'
                + HEX.toHexDigits(random.nextLong(1, Long.MAX_VALUE))
                + "-01";
    }
}
