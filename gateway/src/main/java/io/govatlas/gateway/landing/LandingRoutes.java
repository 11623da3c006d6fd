package io.govatlas.gateway.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.gateway.edge.Endpoints;
import io.govatlas.gateway.edge.Reader;
import io.govatlas.gateway.edge.Representation;
import io.govatlas.gateway.pages.Page;
import io.govatlas.platform.text.Language;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code /}: a page for browsers, an index for programs. */
@ApplicationScoped
class LandingRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Page PAGE = new Page("landing.html");

    /** What a program finds at {@code /}. */
    record Index(String name, String description, Map<String, String> links) {}

    void routes(@Observes Router router) {
        Endpoints.get(router, "/", Set.of(Reader.LANGUAGE), this::send);
    }

    private void send(RoutingContext context) {
        Reader.language(context).ifPresent(language -> {
            if (Reader.wantsPage(context)) {
                PAGE.send(context, language, Page.text(language, "name"), Map.of("origin", origin(context)));
            } else {
                sendIndex(context, language);
            }
        });
    }

    private static void sendIndex(RoutingContext context, Language language) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("documentation", "/docs");
        links.put("openapi", "/api/v1/openapi.json");
        links.put("international", "/api/v1/international");
        links.put("domestic", "/api/v1/domestic");
        links.put("analysis", "/api/v1/analysis");
        links.put("health", "/api/v1/health");
        links.put("problems", "/problems");
        Index index = new Index(Page.text(language, "name"), Page.text(language, "landing.lead"), links);
        try {
            Representation.of("application/json", JSON.writeValueAsBytes(index)).send(context.request(), "no-cache");
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }

    /** The address the reader used, so that the example can be copied as it stands. */
    private static String origin(RoutingContext context) {
        return context.request().authority() == null
                ? "http://localhost:8080"
                : "http://" + context.request().authority();
    }
}
