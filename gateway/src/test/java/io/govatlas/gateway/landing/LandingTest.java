package io.govatlas.gateway.landing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LandingTest extends ThroughTheGateway {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void aBrowserGetsAPage() {
        Response page = given().header("Accept", BROWSER).get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Vary")).contains("Accept", "Accept-Language");
        assertThat(page.asString())
                .contains("<html lang=\"en\">", "How digital government was built")
                .contains(
                        "curl 'http://localhost:" + port() + "/api/v1/international/",
                        "/docs?lang=en",
                        "/problems?lang=en")
                .doesNotContain("{{");
    }

    @Test
    void inChinese() {
        String page = given().header("Accept", BROWSER)
                .header("Accept-Language", "zh-CN")
                .get("/")
                .asString();

        assertThat(page).contains("<html lang=\"zh-CN\">", "数字政府如何建成", "hreflang=\"en\"");
        assertThat(given().header("Accept", BROWSER).get("/?lang=zh").asString())
                .isEqualTo(page);
    }

    @Test
    void aProgramGetsAnIndex() {
        given().header("Accept", "application/json")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("name", equalTo("GovAtlas"))
                .body("links.openapi", equalTo("/api/v1/openapi.json"));
        given().header("Accept", "*/*").get("/").then().contentType("application/json");
        given().get("/?lang=zh").then().body("description", startsWith("各国案例"));
    }

    @Test
    void aHostFromOutsideCannotBringMarkup() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\"><script>\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<script>");
    }
}
