package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.gateway.routing.Route;
import io.govatlas.gateway.routing.ServiceClient;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** The document of one service as last seen; the last good copy stays when the service goes away. */
final class ServiceDocument {

    private static final Logger LOG = Logger.getLogger(ServiceDocument.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "/q/openapi?format=json";

    private final Route route;
    private byte[] bytes = {};
    private ObjectNode document;
    private Instant silentSince;
    private int version;

    ServiceDocument(Route route) {
        this.route = route;
    }

    Future<Void> refresh(ServiceClient services, Duration within) {
        return services.get(route, ADDRESS, within)
                .onComplete(reply -> {
                    if (reply.succeeded() && reply.result().status() == 200) {
                        accept(reply.result().body().getBytes());
                    } else {
                        silent(
                                reply.succeeded()
                                        ? "status " + reply.result().status()
                                        : reply.cause().getMessage());
                    }
                })
                .transform(reply -> Future.succeededFuture());
    }

    private synchronized void accept(byte[] received) {
        try {
            if (!Arrays.equals(bytes, received)) {
                document = (ObjectNode) JSON.readTree(received);
                bytes = received;
                version++;
            }
            if (silentSince != null) {
                silentSince = null;
                version++;
            }
        } catch (IOException | ClassCastException malformed) {
            silent("not a JSON object");
        }
    }

    private synchronized void silent(String reason) {
        if (silentSince == null) {
            LOG.warnf("No API description from %s: %s", route.name(), reason);
            silentSince = Instant.now();
            version++;
        }
    }

    /** Grows whenever the contribution changes. */
    synchronized int version() {
        return version;
    }

    synchronized Contribution contribution() {
        return new Contribution(route.name(), route.prefix(), document, silentSince);
    }
}
