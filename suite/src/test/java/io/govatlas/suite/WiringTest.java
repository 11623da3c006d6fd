package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
    @TempDir
    private Path temp;

    @Test
    void eachServiceSeesItsOwnPasswordsOnly() {
        Map<String, String> environment = environmentOf(Service.COUNTRY);
        assertThat(environment.keySet().stream().filter(name -> name.endsWith("_PASSWORD")))
                .containsExactlyInAnyOrder("GOVATLAS_COUNTRY_PASSWORD", "GOVATLAS_COUNTRY_OWNER_PASSWORD");
        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "20001")
                .doesNotContainKeys("GOVATLAS_DB_ADMIN_USER", "GOVATLAS_MODEL_URL");
    }

    @Test
    void theGatewayKnowsTheServicesAndNoPassword() {
        Map<String, String> environment = environmentOf(Service.GATEWAY);
        assertThat(environment.keySet()).noneMatch(name -> name.endsWith("_PASSWORD") || name.contains("_DB_"));
        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0")
                .containsEntry("GOVATLAS_COMPARISON_URL", "http://127.0.0.1:20003");
    }

    @Test
    void whatStandsBetweenTheProcessesIsGoneThrough() {
        assertThat(environmentOf(Service.GATEWAY))
                .containsEntry("GOVATLAS_MODEL_URL", "http://127.0.0.1:20009")
                .containsEntry("GOVATLAS_COUNTRY_URL", "http://127.0.0.1:20001");
        assertThat(environmentOf(Service.COUNTRY)).containsEntry("GOVATLAS_DB_PORT", "20010");
        assertThat(environmentOf(Service.MODEL)).containsEntry("GOVATLAS_DB_PORT", "5432");
    }

    private Map<String, String> environmentOf(Service service) {
        Wiring wiring = new Wiring(
                Map.of(Service.COUNTRY, 20001, Service.MODEL, 20002, Service.COMPARISON, 20003, Service.GATEWAY, 8080),
                "0.0.0.0",
                new PostgresServer.Address("127.0.0.1", 5432),
                Secrets.load(temp.resolve("secrets"), Map.of()),
                Map.of("GOVATLAS_TOKEN_KEYS", "file:/keys"),
                Map.of("GOVATLAS_MODEL_URL", "http://127.0.0.1:20009", "GOVATLAS_COUNTRY_DB_PORT", "20010"),
                Path.of("/ledger-key"));
        Map<String, String> environment = new HashMap<>(Map.of(
                "GOVATLAS_DB_ADMIN_USER", "admin", "GOVATLAS_DB_ADMIN_PASSWORD", "x", "GOVATLAS_MODEL_PASSWORD", "y"));
        wiring.configure(service, environment);
        return environment;
    }
}
