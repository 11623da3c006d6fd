package io.govatlas.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RouteTest {

    private final Route route = new Route("country", "/api/v1/international", URI.create("http://localhost:8081"));

    @Test
    void ownsItsPrefixAndWhatIsBelow() {
        assertThat(route.owns("/api/v1/international")).isTrue();
        assertThat(route.owns("/api/v1/international/cases")).isTrue();
        assertThat(route.owns("/api/v1/internationals")).isFalse();
        assertThat(route.owns("/api/v1")).isFalse();
    }

    @Test
    void aUrlWithAPathIsRefused() {
        assertThatThrownBy(() -> new Route("x", "/x", URI.create("http://localhost/base")))
                .hasMessageContaining("URL of x");
    }

    @Test
    void aPrefixWithASlashAtTheEndIsRefused() {
        assertThatThrownBy(() -> new Route("x", "/x/", URI.create("http://localhost")))
                .hasMessageContaining("Prefix of x");
    }

    @Test
    void portFollowsFromTheScheme() {
        assertThat(new Route("x", "/x", URI.create("http://host")).port()).isEqualTo(80);
        assertThat(new Route("x", "/x", URI.create("https://host")).port()).isEqualTo(443);
    }
}
