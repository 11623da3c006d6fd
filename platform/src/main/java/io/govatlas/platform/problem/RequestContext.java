package io.govatlas.platform.problem;

import io.govatlas.platform.text.Language;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a problem document says of the request it answers. */
public record RequestContext(Language language, String instance, String traceId) {

    private static final String HEADER = "traceparent";
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    public static RequestContext of(HttpServerRequest request) {
        return new RequestContext(Language.of(request.getHeader("Accept-Language")), request.path(), traceId(request));
    }

    /** The trace of the request: the caller's, or a new one that all who ask later see too. */
    private static String traceId(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        String id = traceId(given);
        if (given == null || !given.contains(id)) {
            request.headers().set(HEADER, "00-" + id + "-" + id.substring(16) + "-01");
        }
        return id;
    }

    /** The trace id of a W3C {@code traceparent}, or a new one. */
    public static String traceId(String traceparent) {
        if (traceparent != null) {
            var matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}
