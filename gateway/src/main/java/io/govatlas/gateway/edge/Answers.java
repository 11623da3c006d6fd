package io.govatlas.gateway.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.problem.Problem;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import org.jboss.logging.Logger;

/** Problem documents, in the reader's language. */
public final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_INSTANCE = 200;

    private Answers() {}

    /** Ends the request with a problem; the key names the sentence in {@code messages.properties}. */
    public static void problem(HttpServerRequest request, ProblemType type, String key, Object... arguments) {
        end(request, type, List.of(), key, arguments);
    }

    /** The same, with the parameter that is wrong. */
    public static void problemWith(
            HttpServerRequest request, ProblemType type, String parameter, String key, Object... arguments) {
        String message = Messages.get(language(request), key, arguments);
        end(request, type, List.of(new Problem.Fault(null, parameter, message)), key, arguments);
    }

    private static void end(
            HttpServerRequest request, ProblemType type, List<Problem.Fault> faults, String key, Object... arguments) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Half an answer is out: only a cut connection tells the client that it is not whole.
            response.reset();
            return;
        }
        headers(request, type).forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        response.setStatusCode(type.status()).end(body(request, type, faults, key, arguments));
    }

    /** The header fields of a problem. */
    public static MultiMap headers(HttpServerRequest request, ProblemType type) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set("Content-Type", Problem.MEDIA_TYPE)
                .set("Content-Language", language(request).tag())
                .set("Vary", "Accept-Language")
                .set("Cache-Control", "no-store");
        return type == ProblemType.UNAVAILABLE ? headers.set("Retry-After", "2") : headers;
    }

    /** The document itself. */
    public static Buffer body(HttpServerRequest request, ProblemType type, String key, Object... arguments) {
        return body(request, type, List.of(), key, arguments);
    }

    private static Buffer body(
            HttpServerRequest request, ProblemType type, List<Problem.Fault> faults, String key, Object... arguments) {
        Language language = language(request);
        Problem problem = new Problem(
                type.uri(),
                type.title(language),
                type.status(),
                Messages.get(language, key, arguments),
                instance(request),
                TraceParent.traceId(request),
                faults);
        // What is turned away by the thousand is not written down by the thousand.
        boolean quiet = type.status() < 500 || type == ProblemType.UNAVAILABLE;
        Logger.Level level = quiet ? Logger.Level.DEBUG : Logger.Level.WARN;
        LOG.logf(
                level,
                "%d %s %s: %s %s trace %s",
                type.status(),
                request.method(),
                problem.instance(),
                key,
                List.of(arguments),
                problem.traceId());
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The path, shortened: an answer need not repeat a URL that was refused for its length. */
    private static String instance(HttpServerRequest request) {
        String path = request.decoderResult().isFailure() ? null : request.path();
        return path == null || path.length() <= LONGEST_INSTANCE ? path : path.substring(0, LONGEST_INSTANCE) + "…";
    }

    private static Language language(HttpServerRequest request) {
        return Language.of(request.getHeader("Accept-Language"));
    }
}
