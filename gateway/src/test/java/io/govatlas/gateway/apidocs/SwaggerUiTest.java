package io.govatlas.gateway.apidocs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SwaggerUiTest extends ThroughTheGateway {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void thePageLoadsOnlyFilesOfTheGatewayAndAllAreThere() {
        Response page = given().get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(links(page.asString())).allMatch(link -> link.matches("/([^/].*)?|#.*"));
        assertThat(links(page.asString()).filter(link -> link.matches("/(docs|assets)/.*")))
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(given().get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void noScriptStandsInThePage() {
        Response page = given().get("/docs/");

        assertThat(page.asString())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\son[a-z]+=");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self';", "connect-src 'self'");
    }

    @Test
    void inBothLanguages() {
        assertThat(given().get("/docs?lang=zh").asString()).contains("<html lang=\"zh-CN\">", "href=\"/docs?lang=en\"");
        assertThat(given().get("/docs").asString()).contains("<html lang=\"en\">", "href=\"/docs?lang=zh\"");
    }

    @Test
    void filesMayBeKeptForGood() {
        Response script = given().header("Accept-Encoding", "gzip").get("/docs/swagger-ui-bundle.js");

        assertThat(script.contentType()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(script.header("Cache-Control")).contains("immutable");
        assertThat(script.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(script.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(given().header("Accept-Encoding", "gzip")
                        .header("If-None-Match", script.header("ETag"))
                        .get("/docs/swagger-ui-bundle.js")
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().get("/docs/swagger-ui.css").contentType()).isEqualTo("text/css; charset=utf-8");
    }

    @Test
    void tokensAreNotKept() {
        assertThat(given().get("/docs/docs.js").asString())
                .contains("persistAuthorization: false", "tryItOutEnabled: true", "validatorUrl: null");
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html).results().map((MatchResult link) -> link.group(1));
    }
}
