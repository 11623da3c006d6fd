package io.govatlas.gateway.edge;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends the connection of a request that was answered before it was complete, or cannot be trusted to have an end. */
public final class HangUp {

    private HangUp() {}

    /** To be called before the answer. */
    public static void announce(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        LingeringClose.of(((ConnectionBase) connection).channelHandlerContext().channel());
        request.response().putHeader("Connection", "close");
    }

    /** To be called after the answer. */
    public static void after(HttpServerRequest request) {
        request.connection().close();
    }
}
