package io.govatlas.gateway.apidocs;

import io.govatlas.gateway.edge.Endpoints;
import io.govatlas.gateway.edge.Reader;
import io.govatlas.gateway.edge.Representation;
import io.govatlas.gateway.edge.Resources;
import io.govatlas.gateway.pages.Page;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@code /docs}: Swagger UI on the merged document, from files of this package alone. */
@ApplicationScoped
class SwaggerUi {

    // Swagger UI sets style attributes and has its icons inline; scripts come from files only.
    private static final Page PAGE = new Page("docs.html", "style-src 'self' 'unsafe-inline'; img-src 'self' data:");
    private static final Map<String, String> TYPES = Map.of(
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "swagger-ui-bundle.js.LICENSE.txt", "text/plain; charset=utf-8",
            "docs.js", "text/javascript; charset=utf-8",
            "labels.js", "text/javascript; charset=utf-8",
            "docs.css", "text/css; charset=utf-8");

    private final Map<String, String> addresses = new HashMap<>();

    void routes(@Observes Router router) {
        TYPES.forEach((file, type) -> {
            Representation asset = Representation.of(type, Resources.bytes("docs/" + file));
            String path = "/docs/" + file;
            addresses.put(file, path + "?v=" + asset.digest());
            Endpoints.get(
                    router,
                    path,
                    Set.of("v"),
                    // The address carries the digest of the content, so a copy never goes stale.
                    it -> asset.send(it.request(), "public, max-age=31536000, immutable"));
        });
        Endpoints.get(router, "/docs", Set.of(Reader.LANGUAGE), this::send);
        Endpoints.get(router, "/docs/", Set.of(Reader.LANGUAGE), this::send);
    }

    private void send(RoutingContext context) {
        Reader.language(context)
                .ifPresent(language -> PAGE.send(context, language, Page.text(language, "docs.title"), addresses));
    }
}
