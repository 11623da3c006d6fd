package io.govatlas.gateway.routing;

import io.vertx.core.MultiMap;
import java.util.List;

/** Header fields of an answer that concern one connection only, and must not travel on. */
final class HopByHop {

    private static final List<String> NAMES = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade",
            "Alt-Svc");

    private HopByHop() {}

    static boolean endsConnection(MultiMap headers) {
        return headers.contains("Connection", "close", true);
    }

    static void remove(MultiMap headers) {
        for (String connection : headers.getAll("Connection")) {
            for (String named : connection.split(",")) {
                if (!named.isBlank()) {
                    headers.remove(named.trim());
                }
            }
        }
        NAMES.forEach(headers::remove);
    }
}
