package io.govatlas.gateway.edge;

import io.govatlas.platform.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The first and the last thing every request meets. */
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    /** As the document has it. */
    private static final String API_VERSION = "1.0.0";

    private final Vertx vertx;
    private final Router router;
    private final RequestRules rules;
    private final Traffic traffic;

    FrontDoor(Vertx vertx, Router router, EdgeConfig limits, Traffic traffic) {
        this.vertx = vertx;
        this.router = router;
        this.rules = new RequestRules(limits);
        this.traffic = traffic;
    }

    /** Lets a request in to the routes, or refuses it before any of them sees it. */
    void receive(HttpServerRequest request) {
        TraceParent.ensure(request);
        RequestRules.Refusal refusal = rules.broken(request);
        if (refusal == null) {
            UntrustedHeaders.remove(request);
            router.handle(request);
            return;
        }
        if (refusal.type() == ProblemType.METHOD_NOT_ALLOWED) {
            request.response().putHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        }
        end(request, refusal.type(), refusal.key(), refusal.arguments());
    }

    /** What a client gets whose request could not even be parsed. */
    void receiveUnreadable(HttpServerRequest request) {
        RequestRules.Refusal refusal =
                RequestRules.unreadable(request.decoderResult().cause());
        end(request, refusal.type(), refusal.key());
    }

    private void end(HttpServerRequest request, ProblemType type, String key, Object... arguments) {
        HangUp.announce(request);
        complete(request.response());
        Answers.problem(request, type, key, arguments);
        HangUp.after(request, vertx);
    }

    void routes(@Observes Router routes) {
        routes.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::fail);
        routes.route().last().handler(this::nowhere);
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
            context.addEndHandler(answered -> HangUp.after(context.request(), vertx));
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
        headers.set("API-Version", API_VERSION);
        // nothing here goes by cookies, so a page of another origin can do no more than any program
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("X-Content-Type-Options", "nosniff");
        putIfAbsent(headers, "Referrer-Policy", "no-referrer");
        putIfAbsent(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        putIfAbsent(headers, "Cache-Control", "no-store");
        headers.remove("Server").remove("X-Powered-By");
        if (traffic.draining()) {
            headers.set("Connection", "close");
        }
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
