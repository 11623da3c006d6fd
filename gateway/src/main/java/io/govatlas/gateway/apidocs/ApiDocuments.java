package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.govatlas.gateway.edge.Representation;
import io.govatlas.gateway.edge.Resources;
import io.govatlas.gateway.routing.RouteTable;
import io.govatlas.gateway.routing.ServiceClient;
import io.govatlas.platform.text.Language;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The merged document in all languages and formats, made anew only when a service's own has changed. */
@ApplicationScoped
class ApiDocuments {

    private record Kind(Language language, Format format) {}

    /** One state of all services, and what was written of it so far. */
    private record Edition(List<Integer> versions, ObjectNode bilingual, Map<Kind, Representation> written) {
        Representation in(Kind kind) {
            return written.computeIfAbsent(
                    kind,
                    it -> Representation.of(
                            it.format().type(), it.format().write(Translation.of(bilingual, it.language()))));
        }
    }

    private final Vertx vertx;
    private final ServiceClient services;
    private final ApiDocsConfig config;
    private final List<ServiceDocument> documents;
    private final ObjectNode frame;
    private Edition edition;
    private long freshUntil;
    private Future<Edition> refresh;

    ApiDocuments(Vertx vertx, RouteTable table, ServiceClient services, ApiDocsConfig config) {
        this.vertx = vertx;
        this.services = services;
        this.config = config;
        this.documents = table.routes().stream().map(ServiceDocument::new).toList();
        try {
            this.frame = (ObjectNode) new YAMLMapper().readTree(Resources.bytes("openapi/gateway.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        frame.withObject("/info/contact")
                .put("name", config.contact().name())
                .put("url", config.contact().url())
                .put("email", config.contact().email());
    }

    Future<Representation> get(Language language, Format format) {
        Kind kind = new Kind(language, format);
        return current().compose(it -> {
            Representation ready = it.written().get(kind);
            return ready != null ? Future.succeededFuture(ready) : vertx.executeBlocking(() -> it.in(kind), false);
        });
    }

    private synchronized Future<Edition> current() {
        if (edition != null && System.nanoTime() - freshUntil < 0) {
            return Future.succeededFuture(edition);
        }
        if (refresh == null) {
            refresh = ask().onComplete(done -> finish());
        }
        return refresh;
    }

    private Future<Edition> ask() {
        List<Future<Void>> questions = documents.stream()
                .map(document -> document.refresh(services, config.answerWithin()))
                .toList();
        return Future.join(questions).compose(answers -> vertx.executeBlocking(this::merge, false));
    }

    private Edition merge() {
        List<Integer> versions =
                documents.stream().map(ServiceDocument::version).toList();
        Edition last;
        synchronized (this) {
            last = edition;
        }
        Edition next = last != null && last.versions().equals(versions)
                ? last
                : new Edition(versions, merged(), new ConcurrentHashMap<>());
        synchronized (this) {
            edition = next;
            freshUntil = System.nanoTime() + config.cachedFor().toNanos();
        }
        return next;
    }

    private ObjectNode merged() {
        ObjectNode document = MergedOpenApi.of(
                frame, documents.stream().map(ServiceDocument::contribution).toList());
        EdgeAnswers.complete(document, frame.path("paths"));
        return document;
    }

    private synchronized void finish() {
        refresh = null;
    }
}
