package io.govatlas.suite.identity;

import static io.restassured.RestAssured.given;

import io.govatlas.suite.RunningSuite;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real Keycloak with the realm of the documentation, for as long as a test needs it. */
final class Keycloak implements AutoCloseable {

    private static final Path REALM = Path.of("..", "docs", "keycloak", "govatlas-realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port = freePort();
    private final String password = UUID.randomUUID().toString();
    private final Path log = Path.of("target", "keycloak.log");
    private final Process process;

    Keycloak() {
        Path home = Path.of(System.getProperty("keycloak.home", "target/keycloak-26.4.7"))
                .toAbsolutePath();
        try {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(REALM, imports.resolve("govatlas-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            ProcessBuilder builder = new ProcessBuilder(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--cache=local",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
            for (String client : List.of("STATISTICS_OFFICE", "REVIEW_OFFICE", "OPERATIONS", "AUDIT_OFFICE")) {
                environment.put(client + "_SECRET", password);
            }
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            RunningSuite.await("Keycloak is ready, see " + log, PATIENCE, this::isReady);
        } catch (AssertionError notReady) {
            close();
            throw notReady;
        }
    }

    private boolean isReady() {
        try {
            return given().get(issuer() + "/.well-known/openid-configuration").statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/govatlas";
    }

    String keys() {
        return given().get(issuer() + "/.well-known/openid-configuration")
                .jsonPath()
                .getString("jwks_uri");
    }

    /** What a system gets that proves who it is by its secret. */
    String token(String client) {
        return granted(
                issuer(), Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", password));
    }

    /** A good token of another realm of the same server. */
    String administrators() {
        return granted(
                master(),
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password));
    }

    private static String granted(String issuer, Map<String, String> form) {
        Response answer = given().formParams(form).post(issuer + "/protocol/openid-connect/token");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.asString());
        }
        return answer.jsonPath().getString("access_token");
    }

    private String master() {
        return issuer().replace("/govatlas", "/master");
    }

    private RequestSpecification admin() {
        return given().baseUri("http://127.0.0.1:" + port)
                .basePath("/admin/realms/govatlas")
                .auth()
                .oauth2(administrators())
                .contentType("application/json");
    }

    /** A system nobody gave the suite's scope, so its tokens are for somebody else. */
    void addStranger(String client) {
        admin().body(Map.of(
                        "clientId",
                        client,
                        "secret",
                        password,
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false))
                .post("clients")
                .then()
                .statusCode(201);
        String id =
                admin().queryParam("clientId", client).get("clients").jsonPath().getString("[0].id");
        for (String scope :
                admin().get("clients/{id}/default-client-scopes", id).jsonPath().<String>getList("id")) {
            admin().delete("clients/{id}/default-client-scopes/{scope}", id, scope)
                    .then()
                    .statusCode(204);
        }
    }

    void tokensLast(Duration life) {
        admin().body(Map.of("accessTokenLifespan", life.toSeconds()))
                .put()
                .then()
                .statusCode(204);
    }

    /** From now on another key signs; the old one is still known. */
    void signWithNewKey() {
        String realm = admin().get().jsonPath().getString("id");
        admin().body(Map.of(
                        "name",
                        "next",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "parentId",
                        realm,
                        "config",
                        Map.of(
                                "priority",
                                List.of("200"),
                                "enabled",
                                List.of("true"),
                                "active",
                                List.of("true"),
                                "algorithm",
                                List.of("RS256"))))
                .post("components")
                .then()
                .statusCode(201);
    }

    void forgetOldKey() {
        String old = admin().queryParam("type", "org.keycloak.keys.KeyProvider")
                .get("components")
                .jsonPath()
                .getString("find { it.providerId == 'rsa-generated' && it.name != 'next' }.id");
        admin().delete("components/{id}", old).then().statusCode(204);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
