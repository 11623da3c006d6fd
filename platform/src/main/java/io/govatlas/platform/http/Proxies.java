package io.govatlas.platform.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.List;

/** The addresses and networks ({@code 10.0.0.0/8}) whose word on where a request came from is believed. */
public final class Proxies {

    private final List<IpSubnetFilterRule> networks;

    public Proxies(List<String> networks) {
        this.networks = networks.stream().map(Proxies::network).toList();
    }

    public boolean include(String address) {
        if (networks.isEmpty()) {
            return false;
        }
        InetSocketAddress socket = new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(address), 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    private static IpSubnetFilterRule network(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int all = address.indexOf(':') < 0 ? 32 : 128;
        int prefix = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }
}
