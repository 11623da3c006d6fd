package io.govatlas.gateway.edge;

import io.govatlas.platform.problem.ProblemType;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What every request must keep to before anyone looks at its meaning. */
final class RequestRules {

    /** Why a request is refused. */
    record Refusal(ProblemType type, String key, Object... arguments) {}

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern HOST = Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?");

    private final EdgeConfig limits;

    RequestRules(EdgeConfig limits) {
        this.limits = limits;
    }

    /** Why a request was refused by the parser already. */
    static Refusal unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new Refusal(ProblemType.URI_TOO_LONG, "uri-too-long");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new Refusal(ProblemType.HEADERS_TOO_LARGE, "headers-too-large");
        }
        return new Refusal(ProblemType.INVALID_REQUEST, "unreadable");
    }

    /** The first rule the request breaks, or null. */
    Refusal broken(HttpServerRequest request) {
        if (request.uri().length() > limits.maxUri()) {
            return new Refusal(ProblemType.URI_TOO_LONG, "uri-too-long");
        }
        if (!METHODS.contains(request.method())) {
            return new Refusal(ProblemType.METHOD_NOT_ALLOWED, "method-unknown");
        }
        if (request.path() == null || !PlainPath.is(request.path())) {
            return new Refusal(ProblemType.INVALID_REQUEST, "path-not-plain");
        }
        Refusal refusal = brokenFraming(request);
        return refusal != null ? refusal : brokenHeaders(request);
    }

    /** Where a body ends must be beyond doubt, or a second request could be smuggled behind it. */
    private Refusal brokenFraming(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll("Transfer-Encoding");
        List<String> lengths = request.headers().getAll("Content-Length");
        boolean chunked = encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
        if (!encodings.isEmpty() && (!chunked || !lengths.isEmpty()) || lengths.size() > 1) {
            return new Refusal(ProblemType.INVALID_REQUEST, "framing");
        }
        if (lengths.isEmpty()) {
            return null;
        }
        String length = lengths.get(0);
        if (!length.matches("[0-9]{1,18}")) {
            return new Refusal(ProblemType.INVALID_REQUEST, "framing");
        }
        long limit = BodyLimit.of(request.path(), limits).bytes();
        return Long.parseLong(length) <= limit
                ? null
                : new Refusal(ProblemType.BODY_TOO_LARGE, "body-too-large", limit);
    }

    private Refusal brokenHeaders(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
            if (!NAME.matcher(header.getKey()).matches() || !isPrintable(header.getValue())) {
                return new Refusal(ProblemType.INVALID_REQUEST, "header-malformed");
            }
        }
        if (size > limits.maxHeaders()) {
            return new Refusal(ProblemType.HEADERS_TOO_LARGE, "headers-too-large");
        }
        List<String> hosts = request.headers().getAll("Host");
        boolean hostNeeded = request.version() == HttpVersion.HTTP_1_1;
        if (hosts.size() > 1
                || hosts.isEmpty() && hostNeeded
                || !hosts.stream().allMatch(h -> HOST.matcher(h).matches())) {
            return new Refusal(ProblemType.INVALID_REQUEST, "host");
        }
        if (request.headers().getAll("Authorization").size() > 1) {
            return new Refusal(ProblemType.INVALID_REQUEST, "two-authorizations");
        }
        return null;
    }

    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
