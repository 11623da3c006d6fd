package io.govatlas.platform.ledger;

import io.govatlas.platform.problem.RequestContext;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/** Where a change came from: the client's address, and the trace it is part of; null for what no request asked for. */
public record Origin(String address, String trace) {

    static final Origin WITHIN = new Origin(null, null);

    /** The address a trusted proxy tells, else that of the connection; what others claim was removed at the door. */
    public static Origin of(HttpServerRequest request) {
        String claimed = request.getHeader("X-Forwarded-For");
        String nearest = claimed == null
                ? ""
                : claimed.substring(claimed.lastIndexOf(',') + 1).strip();
        boolean valid = NetUtil.isValidIpV4Address(nearest) || NetUtil.isValidIpV6Address(nearest);
        String peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return new Origin(valid ? nearest : peer, RequestContext.of(request).traceId());
    }
}
