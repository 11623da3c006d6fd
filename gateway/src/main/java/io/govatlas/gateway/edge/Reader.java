package io.govatlas.gateway.edge;

import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;

/** What a reader asked for: a language, and a page or a document. */
public final class Reader {

    /** The parameter that overrides {@code Accept-Language}. */
    public static final String LANGUAGE = "lang";

    private Reader() {}

    /** The language asked for; empty, and the request already answered, where {@code ?lang=} names one we do not have. */
    public static Optional<Language> language(RoutingContext context) {
        HttpServerRequest request = context.request();
        String wanted = request.getParam(LANGUAGE);
        Optional<Language> language = wanted == null
                ? Optional.of(Language.of(request.getHeader("Accept-Language")))
                : Arrays.stream(Language.values())
                        .filter(one -> one.tag().equals(wanted))
                        .findFirst();
        if (language.isEmpty()) {
            Answers.problemWith(request, ProblemType.INVALID_REQUEST, LANGUAGE, "language-unknown", wanted);
        } else {
            context.response()
                    .putHeader("Content-Language", language.get().tag())
                    .putHeader("Vary", "Accept-Language");
        }
        return language;
    }

    /** Whether the client names HTML before JSON, as browsers do; a client that says nothing gets JSON. */
    public static boolean wantsPage(RoutingContext context) {
        context.response().putHeader("Vary", "Accept, Accept-Language");
        String accept = context.request().getHeader("Accept");
        int page = accept == null ? -1 : accept.indexOf("text/html");
        int json = accept == null ? -1 : accept.indexOf("json");
        return page >= 0 && (json < 0 || page < json);
    }
}
