package io.govatlas.gateway.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.gateway.edge.Answers;
import io.govatlas.gateway.edge.Endpoints;
import io.govatlas.gateway.edge.Reader;
import io.govatlas.gateway.edge.Representation;
import io.govatlas.gateway.pages.Page;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /problems} and {@code /problems/{slug}}. */
@ApplicationScoped
class ProblemRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Page LIST = new Page("problems.html");
    private static final Page ONE = new Page("problem.html");

    /** One kind of problem, for programs. */
    record Kind(String type, String title, int status, String explanation) {
        static Kind of(ProblemType type, Language language) {
            return new Kind(type.uri(), type.title(language), type.status(), type.explanation(language));
        }
    }

    /** All kinds, by status. */
    record Kinds(List<Kind> items) {}

    void routes(@Observes Router router) {
        Endpoints.get(router, "/problems", Set.of(Reader.LANGUAGE), this::sendAll);
        Endpoints.get(router, "/problems/:slug", Set.of(Reader.LANGUAGE), this::sendOne);
    }

    private void sendAll(RoutingContext context) {
        Reader.language(context).ifPresent(language -> {
            List<Kind> kinds = Arrays.stream(ProblemType.values())
                    .map(type -> Kind.of(type, language))
                    .toList();
            if (Reader.wantsPage(context)) {
                String title = Page.text(language, "problems.title");
                LIST.send(context, language, title, Map.of("rows", rows(kinds, language)));
            } else {
                send(context, new Kinds(kinds));
            }
        });
    }

    private void sendOne(RoutingContext context) {
        Optional<ProblemType> type = Arrays.stream(ProblemType.values())
                .filter(one -> one.slug().equals(context.pathParam("slug")))
                .findFirst();
        if (type.isEmpty()) {
            Answers.problem(context.request(), ProblemType.NOT_FOUND, "problem-unknown");
            return;
        }
        Reader.language(context).ifPresent(language -> {
            Kind kind = Kind.of(type.get(), language);
            if (Reader.wantsPage(context)) {
                Map<String, String> values = Map.of(
                        "kind", kind.title(),
                        "type", kind.type(),
                        "status", Integer.toString(kind.status()),
                        "explanation", kind.explanation());
                ONE.send(context, language, kind.title(), values);
            } else {
                send(context, kind);
            }
        });
    }

    private static void send(RoutingContext context, Object answer) {
        try {
            Representation.of("application/json", JSON.writeValueAsBytes(answer))
                    .send(context.request(), "no-cache");
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }

    private static String rows(List<Kind> kinds, Language language) {
        return kinds.stream()
                .map(kind -> "<tr><td>%d</td><td><a href=\"%s?lang=%s\">%s</a></td><td>%s</td></tr>"
                        .formatted(
                                kind.status(),
                                kind.type(),
                                language.tag(),
                                Page.escape(kind.title()),
                                Page.escape(kind.explanation())))
                .collect(Collectors.joining("\n"));
    }
}
