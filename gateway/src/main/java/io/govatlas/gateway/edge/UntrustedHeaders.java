package io.govatlas.gateway.edge;

import io.govatlas.gateway.limits.Client;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Removes what only the suite itself may say: who the caller is, where the request came from, which URL was really meant.
 * Identity travels in the bearer token alone, which every service verifies for itself.
 */
final class UntrustedHeaders {

    private static final List<String> PREFIXES = List.of(
            "x-forwarded",
            "x-original-",
            "x-rewrite-",
            "x-internal-",
            "x-govatlas-",
            "x-user",
            "x-auth",
            "x-remote-",
            "x-client-",
            "x-real-",
            "x-envoy-",
            "x-ssl-",
            "ssl-client-",
            "x-http-method",
            "x-method-");
    private static final Set<String> NAMES = Set.of(
            "forwarded",
            "proxy",
            "proxy-connection",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-host",
            "x-url",
            "x-roles",
            "x-groups",
            "x-subject",
            "x-tenant",
            "remote-user",
            "http2-settings",
            "expect");
    /** Never dropped on the word of a Connection header: without them the request would mean something else. */
    private static final Set<String> KEPT = Set.of(
            "connection",
            "content-length",
            "transfer-encoding",
            "host",
            "authorization",
            "if-match",
            "if-none-match",
            "idempotency-key",
            "content-type",
            "traceparent");

    private UntrustedHeaders() {}

    static void remove(HttpServerRequest request, Client client) {
        MultiMap headers = request.headers();
        for (String connection : headers.getAll("Connection")) {
            for (String named : connection.split(",")) {
                String name = named.trim().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !KEPT.contains(name)) {
                    headers.remove(name);
                }
            }
        }
        List.copyOf(headers.names()).stream()
                .filter(UntrustedHeaders::isUntrusted)
                .forEach(headers::remove);
        headers.set("X-Forwarded-For", client.address());
        headers.set("X-Forwarded-Proto", client.encrypted() ? "https" : "http");
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }

    private static boolean isUntrusted(String header) {
        // Some stacks read x_forwarded_for as X-Forwarded-For.
        String name = header.toLowerCase(Locale.ROOT).replace('_', '-');
        return header.indexOf('_') >= 0
                || NAMES.contains(name)
                || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
