package io.govatlas.platform.http;

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

/** The rules of RFC 9112 and RFC 9110 that a parser may leave open and that two programs must not read differently. */
public final class RequestRules {

    /** Why a request is refused: a kind of problem and a sentence of {@code problems.properties}. */
    public record Refusal(ProblemType type, String key, Object... arguments) {}

    /** Sizes in bytes: of the request target, and of all header fields together. */
    public record Limits(int target, int headers) {}

    /** For the {@code Allow} of a refused method. */
    public static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

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
    /** Fields that every reader takes once; a second one would be read by one program and overlooked by another. */
    private static final List<String> SINGLE = List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match");

    private final Limits limits;

    public RequestRules(Limits limits) {
        this.limits = limits;
    }

    /** Why a request was refused by the parser already. */
    public static Refusal unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new Refusal(ProblemType.URI_TOO_LONG, "uri-too-long");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new Refusal(ProblemType.HEADERS_TOO_LARGE, "headers-too-large");
        }
        return new Refusal(ProblemType.INVALID_REQUEST, "request-malformed");
    }

    /** The first rule the request breaks, or null. */
    public Refusal broken(HttpServerRequest request) {
        if (request.version() == null) {
            return new Refusal(ProblemType.INVALID_REQUEST, "version-unknown");
        }
        // Headers first: behind a proxy that is trusted, a service's server rewrites Host as soon as the URL is asked
        // for.
        Refusal refusal = brokenHeaders(request);
        if (refusal != null) {
            return refusal;
        }
        if (request.uri().length() > limits.target()) {
            return new Refusal(ProblemType.URI_TOO_LONG, "uri-too-long");
        }
        if (!METHODS.contains(request.method())) {
            return new Refusal(ProblemType.METHOD_NOT_ALLOWED, "method-unknown");
        }
        if (request.path() == null || !PlainPath.is(request.path())) {
            return new Refusal(ProblemType.INVALID_REQUEST, "path-not-plain");
        }
        if (request.query() != null && !PlainQuery.is(request.query())) {
            return new Refusal(ProblemType.INVALID_REQUEST, "query-not-plain");
        }
        refusal = brokenFraming(request);
        if (refusal == null && !namesThisHost(request)) {
            refusal = new Refusal(ProblemType.INVALID_REQUEST, "target-host");
        }
        if (refusal == null
                && request.path().startsWith("/api/")
                && request.path().endsWith("/")) {
            // One address for one thing: neither answered as if it were the other, nor redirected.
            refusal = new Refusal(ProblemType.NOT_FOUND, "trailing-slash");
        }
        return refusal;
    }

    /** A target that is a whole URL must not say another host than the Host header does. */
    private static boolean namesThisHost(HttpServerRequest request) {
        String url = "http://" + request.getHeader("Host") + "/";
        return request.uri().startsWith("/") || request.uri().regionMatches(true, 0, url, 0, url.length());
    }

    /** Where a body ends must be beyond doubt, or a second request could be smuggled behind it. */
    private static Refusal brokenFraming(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll("Transfer-Encoding");
        List<String> lengths = request.headers().getAll("Content-Length");
        boolean chunked = encodings.size() == 1
                && encodings.get(0).equalsIgnoreCase("chunked")
                && request.version() == HttpVersion.HTTP_1_1;
        boolean clear = encodings.isEmpty() ? lengths.size() <= 1 : chunked && lengths.isEmpty();
        boolean readable = lengths.stream().allMatch(length -> length.matches("[0-9]{1,18}"));
        return clear && readable ? null : new Refusal(ProblemType.INVALID_REQUEST, "framing");
    }

    private Refusal brokenHeaders(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
            if (!NAME.matcher(header.getKey()).matches() || !isPrintable(header.getValue())) {
                return new Refusal(ProblemType.INVALID_REQUEST, "header-malformed");
            }
        }
        if (size > limits.headers()) {
            return new Refusal(ProblemType.HEADERS_TOO_LARGE, "headers-too-large");
        }
        List<String> hosts = request.headers().getAll("Host");
        boolean hostNeeded = request.version() == HttpVersion.HTTP_1_1;
        if (hosts.size() > 1
                || hosts.isEmpty() && hostNeeded
                || !hosts.stream().allMatch(h -> HOST.matcher(h).matches())) {
            return new Refusal(ProblemType.INVALID_REQUEST, "host");
        }
        for (String name : SINGLE) {
            if (request.headers().getAll(name).size() > 1) {
                return new Refusal(ProblemType.INVALID_REQUEST, "header-twice", name);
            }
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
