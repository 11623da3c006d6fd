package io.govatlas.suite.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Systems of an administration work with the suite by tokens of their own identity provider, a real Keycloak. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakJourney {

    private static final String WRITER = "statistics-office";
    private static final String REVIEWER = "review-office";
    private static final String SOURCE = """
        {"slug": "%s", "title": {"zh": "来源", "en": "Source"}, "publisher": {"zh": "某署", "en": "Agency"},
         "language": "en", "date": "2026"}\
        """;

    @TempDir
    private static Path folder;

    private static Keycloak keycloak;
    private static RunningSuite.Another suite;
    private static String side;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @BeforeAll
    static void start() {
        keycloak = new Keycloak();
        suite = RunningSuite.with(
                folder,
                Map.of(
                        "GOVATLAS_TOKEN_KEYS", keycloak.keys(),
                        "GOVATLAS_TOKEN_ISSUER", keycloak.issuer(),
                        "GOVATLAS_TOKEN_AUDIENCE", "govatlas"));
        side = suite.gateway() + "/api/v1/international";
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
        keycloak.close();
    }

    private static Response write(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(SOURCE.formatted("from-keycloak-" + NUMBER.incrementAndGet()))
                .post(side + "/sources");
    }

    private static Response step(String token, String slug, String step) {
        String desk = side + "/editorial/sources/" + slug;
        String etag = given().auth().oauth2(token).get(desk).header("ETag");
        return given().auth().oauth2(token).header("If-Match", etag).post(desk + "/" + step);
    }

    @Test
    @Order(1)
    void systemsWriteReviewAndAuditByTheirRoles() {
        String writer = keycloak.token(WRITER);
        Response created = write(writer);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String slug = created.jsonPath().getString("slug");
        assertThat(step(writer, slug, "submission").statusCode()).isEqualTo(200);
        assertThat(step(writer, slug, "publication").statusCode()).isEqualTo(403);
        assertThat(step(keycloak.token(REVIEWER), slug, "publication").statusCode())
                .isEqualTo(200);

        List<String> actors = given().auth()
                .oauth2(keycloak.token("audit-office"))
                .queryParam("object", "sources/" + slug)
                .get(side + "/audit")
                .jsonPath()
                .getList("items.actor");
        assertThat(actors).contains("service-account-" + WRITER, "service-account-" + REVIEWER);
    }

    @Test
    @Order(2)
    void dutiesAreSplit() {
        for (String office : List.of(REVIEWER, "operations", "audit-office")) {
            assertThat(write(keycloak.token(office)).statusCode()).as(office).isEqualTo(403);
        }
        assertThat(given().auth()
                        .oauth2(keycloak.token("operations"))
                        .get(side + "/audit")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void tokensForOthersOrByOthersAreRefused() {
        assertThat(write(keycloak.administrators()).statusCode()).isEqualTo(401);
        keycloak.addStranger("another-system");
        assertThat(write(keycloak.token("another-system")).statusCode()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void noRightOutlivesItsToken() {
        keycloak.tokensLast(Duration.ofSeconds(3));
        String token = keycloak.token(WRITER);
        assertThat(write(token).statusCode()).isEqualTo(201);
        RunningSuite.await(
                "the token has ended", Duration.ofSeconds(5), () -> write(token).statusCode() == 401);
        keycloak.tokensLast(Duration.ofMinutes(5));
    }

    @Test
    @Order(5)
    void aNewKeyWorksAtOnceAndAnOldOneSoonNoLonger() {
        String old = keycloak.token(WRITER);
        keycloak.signWithNewKey();
        String fresh = keycloak.token(WRITER);
        assertThat(write(fresh).statusCode()).isEqualTo(201);
        assertThat(write(old).statusCode()).isEqualTo(201);

        keycloak.forgetOldKey();
        RunningSuite.await(
                "the old key is refused",
                Duration.ofSeconds(60),
                () -> write(old).statusCode() == 401);
        assertThat(write(fresh).statusCode()).isEqualTo(201);
    }
}
