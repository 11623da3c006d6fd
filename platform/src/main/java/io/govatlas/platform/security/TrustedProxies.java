package io.govatlas.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.net.Inet;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Those who are believed when they say for whom they ask: addresses or ranges, never names. For a name the server asks
 * the DNS at every request, with a socket that it does not close; and a lone IPv6 address it takes for a name.
 */
class TrustedProxies {

    void check(
            @Observes StartupEvent start,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies) {
        proxies.orElse(List.of()).forEach(TrustedProxies::check);
    }

    static void check(String proxy) {
        if (Inet.parseCidrAddress(proxy) == null && Inet.parseInet4Address(proxy) == null) {
            throw new IllegalArgumentException("GOVATLAS_TRUSTED_PROXIES: \"" + proxy
                    + "\" is neither an IPv4 address nor a range such as 10.0.0.0/8 or ::1/128");
        }
    }
}
