package io.govatlas.platform.ledger;

import io.govatlas.platform.problem.RequestContext;
import io.vertx.core.http.HttpServerRequest;

/** Where a change came from: the client's address, and the trace it is part of; null for what no request asked for. */
public record Origin(String address, String trace) {

    static final Origin WITHIN = new Origin(null, null);

    public static Origin of(HttpServerRequest request) {
        return new Origin(
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                RequestContext.of(request).traceId());
    }
}
