package io.govatlas.gateway.limits;

import io.govatlas.platform.http.Proxies;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells clients apart. What a request says of its origin counts only where a proxy of ours says it. */
@ApplicationScoped
public class Clients {

    private final Proxies proxies;

    Clients(LimitsConfig config) {
        this.proxies = new Proxies(config.trustedProxies().orElse(List.of()));
    }

    /** The peer of the connection or, behind proxies of ours, the last address that none of them has. */
    public Client of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (!isProxy(peer)) {
            return new Client(peer, request.isSSL());
        }
        String client = peer;
        String[] hops =
                String.join(",", request.headers().getAll("X-Forwarded-For")).split(",");
        for (int i = hops.length - 1; i >= 0 && isProxy(client); i--) {
            String hop = hops[i].trim();
            if (!NetUtil.isValidIpV4Address(hop) && !NetUtil.isValidIpV6Address(hop)) {
                break;
            }
            client = hop;
        }
        return new Client(client, "https".equals(request.getHeader("X-Forwarded-Proto")));
    }

    /** Who is at the other end of a connection. */
    public Client of(SocketAddress peer) {
        return new Client(peer.hostAddress(), false);
    }

    /** Whether many clients may come from this address. */
    public boolean isProxy(String address) {
        return proxies.include(address);
    }
}
