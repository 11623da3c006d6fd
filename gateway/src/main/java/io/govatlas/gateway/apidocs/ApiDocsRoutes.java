package io.govatlas.gateway.apidocs;

import io.govatlas.gateway.edge.Endpoints;
import io.govatlas.gateway.edge.Reader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** {@code /api/v1/openapi.json} and {@code .yaml}. */
@ApplicationScoped
class ApiDocsRoutes {

    private final ApiDocuments documents;

    ApiDocsRoutes(ApiDocuments documents) {
        this.documents = documents;
    }

    void routes(@Observes Router router) {
        Set<String> parameters = Set.of(Reader.LANGUAGE);
        Endpoints.get(router, "/api/v1/openapi.json", parameters, context -> send(context, Format.JSON));
        Endpoints.get(router, "/api/v1/openapi.yaml", parameters, context -> send(context, Format.YAML));
    }

    private void send(RoutingContext context, Format format) {
        Reader.language(context)
                .ifPresent(language -> documents
                        .get(language, format)
                        // Revalidated each time: the document says which services are unavailable.
                        .onSuccess(document -> document.send(context.request(), "no-cache"))
                        .onFailure(context::fail));
    }
}
