package io.govatlas.platform.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A stop that loses no request: first nobody new is let in; then, for as long as {@code quarkus.shutdown.delay}, whoever
 * holds a connection gets one more answer by it and is told to leave; then what is still under way is waited for.
 */
@ApplicationScoped
class GracefulStop {

    private final ListeningSocket door = new ListeningSocket();

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            door.cameIn(context.request().connection());
            context.next();
        });
    }

    void closeTheDoor(@Observes ShutdownDelayInitiatedEvent stopping) {
        door.close();
    }
}
