package io.govatlas.gateway.edge;

import io.govatlas.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/** Registers what the gateway answers itself: GET and HEAD, known parameters only, 405 for the rest. */
public final class Endpoints {

    private Endpoints() {}

    /** Registers a handler for GET and HEAD of one path. */
    public static void get(Router router, String path, Set<String> parameters, Handler<RoutingContext> handler) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> {
            Optional<String> unknown = context.queryParams().names().stream()
                    .filter(name -> !parameters.contains(name))
                    .findFirst();
            if (unknown.isEmpty()) {
                handler.handle(context);
            } else if (parameters.isEmpty()) {
                Answers.problemWith(
                        context.request(),
                        ProblemType.UNKNOWN_PARAMETER,
                        unknown.get(),
                        "parameter-none",
                        unknown.get());
            } else {
                Answers.problemWith(
                        context.request(),
                        ProblemType.UNKNOWN_PARAMETER,
                        unknown.get(),
                        "parameter-unknown",
                        unknown.get(),
                        String.join(", ", parameters));
            }
        });
        router.route(path).handler(context -> {
            context.response().putHeader("Allow", "GET, HEAD");
            Answers.problem(context.request(), ProblemType.METHOD_NOT_ALLOWED, "method-not-allowed");
        });
    }
}
