package io.govatlas.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.0/8", "::1/128"})
    void addressesAndRangesAreTaken(String proxy) {
        TrustedProxies.check(proxy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "gateway:8080", "::1", "localhost", ""})
    void whatWouldBeAskedOfTheDnsIsRefused(String proxy) {
        assertThatThrownBy(() -> TrustedProxies.check(proxy)).hasMessageContaining("GOVATLAS_TRUSTED_PROXIES");
    }

    @Test
    void theDefaultIsTaken() throws IOException {
        Properties defaults = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
        }
        String setting = defaults.getProperty("quarkus.http.proxy.trusted-proxies");
        String value = setting.substring(setting.indexOf(':') + 1, setting.length() - 1);
        assertThat(Stream.of(value.split(",")).peek(TrustedProxies::check)).isNotEmpty();
    }
}
