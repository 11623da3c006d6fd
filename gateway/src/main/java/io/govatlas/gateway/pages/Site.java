package io.govatlas.gateway.pages;

import io.govatlas.gateway.edge.Endpoints;
import io.govatlas.gateway.edge.Representation;
import io.govatlas.gateway.edge.Resources;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;

/** The style sheet, script and icon of the pages. */
@ApplicationScoped
class Site {

    private static final Representation STYLE =
            Representation.of("text/css; charset=utf-8", Resources.bytes("pages/site.css"));
    private static final Representation SCRIPT =
            Representation.of("text/javascript; charset=utf-8", Resources.bytes("pages/site.js"));
    private static final Representation ICON = Representation.of("image/svg+xml", Resources.bytes("pages/icon.svg"));

    /** The address carries the digest of the content, so a copy never goes stale. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String FOR_A_DAY = "public, max-age=86400";

    void routes(@Observes Router router) {
        Set<String> parameters = Set.of("v");
        Endpoints.get(router, "/assets/site.css", parameters, it -> STYLE.send(it.request(), FOR_GOOD));
        Endpoints.get(router, "/assets/site.js", parameters, it -> SCRIPT.send(it.request(), FOR_GOOD));
        Endpoints.get(router, "/assets/icon.svg", parameters, it -> ICON.send(it.request(), FOR_A_DAY));
        // Browsers ask for this one unbidden.
        Endpoints.get(router, "/favicon.ico", Set.of(), it -> ICON.send(it.request(), FOR_A_DAY));
    }

    static Map<String, String> addresses() {
        return Map.of(
                "style", "/assets/site.css?v=" + STYLE.digest(),
                "script", "/assets/site.js?v=" + SCRIPT.digest());
    }
}
