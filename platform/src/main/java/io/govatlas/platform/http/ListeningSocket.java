package io.govatlas.platform.http;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * The socket a server listens on, known from the connections that came in by it. Vert.x closes it together with all of
 * them; a server that is to finish what it was asked has to close it first.
 */
public final class ListeningSocket {

    private volatile Channel channel;

    public void cameIn(HttpConnection connection) {
        if (channel == null) {
            channel = ((ConnectionBase) connection).channel().parent();
        }
    }

    /** Returns when no further connection is let in; those that are open stay so. */
    public void close() {
        if (channel != null) {
            channel.close().syncUninterruptibly();
        }
    }
}
