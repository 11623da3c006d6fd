package io.govatlas.gateway.edge;

import io.govatlas.gateway.limits.Client;
import io.govatlas.gateway.limits.Clients;
import io.govatlas.gateway.limits.RateLimits;
import io.govatlas.platform.http.AnswerHeaders;
import io.govatlas.platform.http.RequestRules;
import io.govatlas.platform.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jboss.logging.Logger;

/** The first and the last thing every request meets. */
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final String API_VERSION = "1.0.0";
    /** Whoever watches over the gateway must not be turned away by it. */
    private static final Set<String> PROBES = Set.of("/q/health/live", "/q/health/ready");

    private final Router router;
    private final RequestRules rules;
    private final EdgeConfig limits;
    private final Traffic traffic;
    private final Clients clients;
    private final RateLimits rates;

    FrontDoor(Router router, EdgeConfig limits, Traffic traffic, Clients clients, RateLimits rates) {
        this.router = router;
        this.rules = new RequestRules(new RequestRules.Limits(limits.maxUri(), limits.maxHeaders()));
        this.limits = limits;
        this.traffic = traffic;
        this.clients = clients;
        this.rates = rates;
    }

    /** Lets a request in to the routes, or refuses it before any of them sees it. */
    void receive(HttpServerRequest request) {
        TraceParent.ensure(request);
        RequestRules.Refusal refusal = rules.broken(request);
        if (refusal == null) {
            admit(request);
            return;
        }
        if (refusal.type() == ProblemType.METHOD_NOT_ALLOWED) {
            request.response().putHeader("Allow", RequestRules.ALLOW);
        }
        end(request, refusal.type(), refusal.key(), refusal.arguments());
    }

    /** A well-formed request goes on if its client has the budget, its body is not too large and there is room. */
    private void admit(HttpServerRequest request) {
        Client client = clients.of(request);
        UntrustedHeaders.remove(request, client);
        if (client.encrypted()) {
            request.response().putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (PROBES.contains(request.path())) {
            router.handle(request);
            return;
        }
        RateLimits.Verdict verdict = rates.take(request, client);
        request.response().putHeader("RateLimit-Policy", verdict.policy()).putHeader("RateLimit", verdict.state());
        long limit = BodyLimit.of(request.path(), limits).bytes();
        if (!verdict.granted()) {
            request.response().putHeader("Retry-After", Long.toString(verdict.retryAfter()));
            decline(request, ProblemType.TOO_MANY_REQUESTS, "too-many-requests", verdict.retryAfter());
        } else if (traffic.underWay() >= limits.requests()) {
            decline(request, ProblemType.UNAVAILABLE, "overloaded");
        } else if (BodyLimit.announced(request) > limit) {
            decline(request, ProblemType.BODY_TOO_LARGE, "body-too-large", limit);
        } else {
            router.handle(request);
        }
    }

    /** Answers a request that is in order; its connection lives on unless a body is still to come. */
    private void decline(HttpServerRequest request, ProblemType type, String key, Object... arguments) {
        if (BodyLimit.follows(request)) {
            end(request, type, key, arguments);
            return;
        }
        traffic.began(request);
        complete(request.response());
        Answers.problem(request, type, key, arguments);
        traffic.ended(request);
    }

    /** What a client gets whose request could not even be parsed, or has not come whole. */
    void receiveUnreadable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        RequestRules.Refusal refusal = cause instanceof StrictDecoder.HeadTooSlow
                ? new RequestRules.Refusal(ProblemType.REQUEST_TIMEOUT, "head-too-slow")
                : RequestRules.unreadable(cause);
        end(request, refusal.type(), refusal.key());
    }

    private void end(HttpServerRequest request, ProblemType type, String key, Object... arguments) {
        HangUp.announce(request);
        complete(request.response());
        Answers.problem(request, type, key, arguments);
        HangUp.after(request);
    }

    void routes(@Observes Router routes) {
        routes.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::fail);
        routes.route("/q/*").order(Integer.MIN_VALUE + 1).handler(this::probe);
        routes.route().last().handler(this::nowhere);
    }

    /** Of what the framework serves below this path, nobody outside needs more than the probes. */
    private void probe(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (!PROBES.contains(context.request().path())) {
            nowhere(context);
        } else if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            context.next();
        } else {
            context.response().putHeader("Allow", "GET, HEAD");
            Answers.problem(context.request(), ProblemType.METHOD_NOT_ALLOWED, "method-not-allowed");
        }
    }

    private void enter(RoutingContext context) {
        traffic.began(context.request());
        context.addEndHandler(done -> traffic.ended(context.request()));
        context.addHeadersEndHandler(about -> complete(context.response()));
        context.next();
    }

    private void nowhere(RoutingContext context) {
        if (!context.request().isEnded()) {
            HangUp.announce(context.request());
            context.addEndHandler(answered -> HangUp.after(context.request()));
        }
        Answers.problem(context.request(), ProblemType.NOT_FOUND, "unknown-path");
    }

    private void fail(RoutingContext context) {
        LOG.errorf(
                context.failure(),
                "%s %s",
                context.request().method(),
                context.request().path());
        Answers.problem(context.request(), ProblemType.UNEXPECTED, "unexpected");
    }

    /** Header fields of every answer, unless whoever answered said something more exact. */
    private void complete(HttpServerResponse response) {
        MultiMap headers = response.headers();
        AnswerHeaders.complete(headers);
        headers.set("API-Version", API_VERSION);
        if (response.getStatusCode() == 304) {
            // there is no body, so nothing of how it is sent either: some clients would wait for it
            headers.remove("Transfer-Encoding");
        }
        // What is public may be read by the pages of anyone; a token is never sent by a browser unasked.
        headers.set("Access-Control-Allow-Origin", "*");
        if (traffic.draining()) {
            headers.set("Connection", "close");
        }
    }
}
