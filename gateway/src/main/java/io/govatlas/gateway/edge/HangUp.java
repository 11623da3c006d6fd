package io.govatlas.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/** Ends the connection of a request that was answered before it was complete, or cannot be trusted to have an end. */
public final class HangUp {

    private static final long LINGER_MILLIS = 2_000;

    private HangUp() {}

    /** To be called before the answer. */
    public static void announce(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
    }

    /** To be called after the answer. Not at once: a client that is still sending would see a reset instead of it. */
    public static void after(HttpServerRequest request, Vertx vertx) {
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        long timer = vertx.setTimer(LINGER_MILLIS, later -> connection.close());
        request.end().onComplete(end -> {
            vertx.cancelTimer(timer);
            connection.close();
        });
    }
}
