package io.govatlas.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.http.AnswerHeaders;
import io.govatlas.platform.http.Proxies;
import io.govatlas.platform.http.RequestRules;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problem documents for what never reaches an endpoint: addresses beside the API, and requests refused on the way. */
@ApplicationScoped
class OutsideProblems {

    /** What the framework cannot read it takes for a failure of ours. */
    private static final Pattern MEDIA_RANGE = Pattern.compile("\\s*(?:\\*|[^\\s/,;]+/[^\\s/,;]+)\\s*(?:;[^,]*)?");

    private static final Pattern COMMA = Pattern.compile(",");

    private static final List<String> CLAIMS = List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto");

    private final ObjectMapper json;
    private final BodyLimits limits;
    private final RequestRules rules;
    private final Proxies proxies;

    OutsideProblems(
            ObjectMapper json,
            BodyLimits limits,
            VertxHttpConfig http,
            @ConfigProperty(name = "govatlas.trusted-proxies") Optional<List<String>> proxies) {
        this.json = json;
        this.limits = limits;
        this.proxies = new Proxies(proxies.orElse(List.of()));
        this.rules = new RequestRules(new RequestRules.Limits(
                http.limits().maxInitialLineLength(),
                http.limits().maxHeaderSize().asBigInteger().intValue()));
    }

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::admit);
        router.route().last().handler(route -> answer(route, 404));
        for (int status : new int[] {400, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503}) {
            router.errorHandler(status, route -> answer(route, status));
        }
    }

    /**
     * Refuses what the gateway would refuse, for it may have been passed by; refuses a body that is announced too large;
     * forgets the origin that a stranger claims; and a step without a reason needs neither body nor media type.
     */
    private void admit(RoutingContext route) {
        HttpServerRequest request = route.request();
        route.addHeadersEndHandler(
                about -> AnswerHeaders.complete(route.response().headers()));
        if (request.version() == null) {
            // An answer would repeat the version it does not know.
            request.connection().close();
            return;
        }
        RequestRules.Refusal refusal = rules.broken(request);
        if (refusal != null) {
            // Where such a request ends nobody knows: what follows on this connection is not read.
            route.addEndHandler(answered -> request.connection().close());
            route.response().putHeader("Connection", "close");
            if (refusal.type() == ProblemType.METHOD_NOT_ALLOWED) {
                route.response().putHeader("Allow", RequestRules.ALLOW);
            }
            answer(route, ProblemException.of(refusal.type(), refusal.key(), refusal.arguments()));
            return;
        }
        if (!proxies.include(request.remoteAddress().hostAddress())) {
            CLAIMS.forEach(request.headers()::remove);
        }
        String length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > limits.of(request.path())) {
            route.response().putHeader("Connection", "close");
            answer(route, 413);
            return;
        }
        String accept = request.getHeader("Accept");
        if (accept != null && !areMediaRanges(accept)) {
            answer(route, 406);
            return;
        }
        boolean empty = isEmpty(request, length);
        if (empty && request.method() == HttpMethod.POST) {
            request.headers().set("Content-Type", "application/json");
        }
        if (!empty && request.getHeader("Content-Type") == null) {
            // what it is nobody says, so nobody guesses
            request.headers().set("Content-Type", "application/octet-stream");
        }
        route.next();
    }

    private static boolean areMediaRanges(String accept) {
        return accept.isBlank()
                || Arrays.stream(COMMA.split(accept, -1))
                        .allMatch(range -> MEDIA_RANGE.matcher(range).matches());
    }

    /** HTTP/2 needs to announce neither the length nor the encoding of a body. */
    private static boolean isEmpty(HttpServerRequest request, String length) {
        String sign = request.version() == HttpVersion.HTTP_2 ? "Content-Type" : "Transfer-Encoding";
        return "0".equals(length) || length == null && request.getHeader(sign) == null;
    }

    private void answer(RoutingContext route, int status) {
        ProblemType type = ProblemType.ofStatus(status);
        answer(
                route,
                switch (type) {
                    case NOT_FOUND ->
                        ProblemException.of(
                                type, "path-unknown", route.request().path());
                    case METHOD_NOT_ALLOWED ->
                        ProblemException.of(
                                type, "method-not-allowed", route.request().method(), "GET");
                    case BODY_TOO_LARGE ->
                        ProblemException.of(
                                type,
                                "body-too-large",
                                limits.of(route.request().path()));
                    case URI_TOO_LONG -> ProblemException.of(type, "uri-too-long");
                    case HEADERS_TOO_LARGE -> ProblemException.of(type, "headers-too-large");
                    case NOT_ACCEPTABLE -> ProblemException.of(type, "not-acceptable");
                    case UNSUPPORTED_MEDIA_TYPE -> ProblemException.of(type, "media-type-unsupported");
                    default -> ProblemException.of(type, type.status() < 500 ? "request-malformed" : "unexpected");
                });
    }

    private void answer(RoutingContext route, ProblemException e) {
        if (route.response().ended() || route.response().headWritten()) {
            return;
        }
        RequestContext context = RequestContext.of(route.request());
        try {
            route.response()
                    .setStatusCode(e.type().status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Content-Language", context.language().tag())
                    .putHeader("Vary", "Accept-Language")
                    .putHeader("Cache-Control", "no-store")
                    .end(json.writeValueAsString(
                            Problem.of(e, context.language(), context.instance(), context.traceId())));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
