package io.govatlas.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private final Proxies proxies = new Proxies(List.of("127.0.0.1", "::1", "10.1.0.0/16", "2001:db8::/32"));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.0.0.2, false",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "10.1.255.7, true",
        "10.2.0.1, false",
        "2001:db8:1::7, true",
        "2001:db9::7, false",
    })
    void areAddressesAndNetworks(String address, boolean included) {
        assertThat(proxies.include(address)).isEqualTo(included);
    }
}
