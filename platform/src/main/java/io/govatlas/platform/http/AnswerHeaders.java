package io.govatlas.platform.http;

import io.vertx.core.MultiMap;

/** The header fields that every answer has, whoever gives it, unless that one said something more exact. */
public final class AnswerHeaders {

    private AnswerHeaders() {}

    public static void complete(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        putIfAbsent(headers, "Referrer-Policy", "no-referrer");
        putIfAbsent(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        putIfAbsent(headers, "Cache-Control", "no-store");
        putIfAbsent(headers, "Date", HttpDate.now());
        headers.remove("Server").remove("X-Powered-By");
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
