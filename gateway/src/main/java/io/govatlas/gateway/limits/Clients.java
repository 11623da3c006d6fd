package io.govatlas.gateway.limits;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.List;

/** Tells clients apart. What a request says of its origin counts only where a proxy of ours says it. */
@ApplicationScoped
public class Clients {

    private final List<IpSubnetFilterRule> proxies;

    Clients(LimitsConfig config) {
        this.proxies = config.trustedProxies().orElse(List.of()).stream()
                .map(Clients::network)
                .toList();
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
        if (proxies.isEmpty()) {
            return false;
        }
        InetSocketAddress socket = new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(address), 0);
        return proxies.stream().anyMatch(proxy -> proxy.matches(socket));
    }

    private static IpSubnetFilterRule network(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int all = address.indexOf(':') < 0 ? 32 : 128;
        int prefix = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }
}
