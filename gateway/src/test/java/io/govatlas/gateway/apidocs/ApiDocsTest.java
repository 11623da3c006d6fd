package io.govatlas.gateway.apidocs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.govatlas.gateway.StubServices;
import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ApiDocsTest extends ThroughTheGateway {

    private static final String JSON = "/api/v1/openapi.json";

    @Test
    void whoRunsTheInstallationIsNamed() {
        given().get(JSON)
                .then()
                .body("info.contact.name", equalTo("Digital office"))
                .body("info.contact.url", equalTo("https://office.example/"))
                .body("info.contact.email", equalTo("office@office.example"));
    }

    @Test
    void oneDocumentDescribesAllServicesInEnglish() {
        given().get(JSON)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body("openapi", equalTo("3.1.0"))
                .body("info.title", equalTo("GovAtlas"))
                .body("servers.url", equalTo(List.of("/")))
                .body("paths.'/api/v1/international/items'.get.summary", equalTo("List Country items"))
                .body("paths.'/api/v1/analysis/items'.get.summary", equalTo("List Comparison items"))
                .body("paths", hasKey("/api/v1/health"))
                .body("components.schemas", hasKey("ItemCountry"))
                .body("components.schemas", hasKey("ItemComparison"))
                .body("components.schemas", hasKey("Text"))
                .body("components.securitySchemes.keySet()", equalTo(java.util.Set.of("bearer")));
        assertThat(given().get(JSON).asString()).doesNotContain("x-zh");
    }

    /** Programs and browsers get different things at one address, and the document tells both. */
    @ParameterizedTest
    @CsvSource({"/,/", "/problems,/problems", "/problems/{slug},/problems/not-found"})
    void pagesForPeopleAreDescribedBesideTheirData(String path, String address) throws Exception {
        JsonNode content = new ObjectMapper()
                .readTree(given().get(JSON).asString())
                .at("/paths")
                .path(path)
                .at("/get/responses/200/content");

        for (String accepted : List.of("text/html", "application/json")) {
            Response answer = given().header("Accept", accepted).get(address);
            assertThat(answer.contentType()).startsWith(accepted);
            assertThat(content.has(accepted)).as(accepted).isTrue();
        }
    }

    @Test
    void inChineseByParameterOrHeader() {
        String byParameter = given().get(JSON + "?lang=zh")
                .then()
                .header("Content-Language", "zh")
                .body("info.title", equalTo("数政图鉴"))
                .body("paths.'/api/v1/international/items'.get.summary", equalTo("列出 Country"))
                .extract()
                .asString();
        String byHeader =
                given().header("Accept-Language", "zh-Hans-CN").get(JSON).asString();

        assertThat(byHeader).isEqualTo(byParameter).doesNotContain("x-zh");
        given().header("Accept-Language", "zh").get(JSON + "?lang=en").then().body("info.title", equalTo("GovAtlas"));
    }

    @Test
    void yamlSaysTheSame() throws Exception {
        Response yaml = given().get("/api/v1/openapi.yaml");
        JsonNode json = new ObjectMapper().readTree(given().get(JSON).asString());

        assertThat(yaml.contentType()).isEqualTo("application/yaml");
        assertThat(new YAMLMapper().readTree(yaml.asString())).isEqualTo(json);
    }

    @Test
    void theDeadServiceIsMarked() {
        given().get(JSON)
                .then()
                .body("'x-unavailable'.service", hasItem("model"))
                .body("'x-unavailable'.service", not(hasItem("country")))
                .body("info.description", containsString("Service model does not answer"));
        given().get(JSON + "?lang=zh").then().body("info.description", containsString("服务 model 目前没有应答"));
    }

    @Test
    void aServiceThatGoesAwayStaysDescribedAndIsMarked() throws Exception {
        given().get(JSON).then().body("'x-unavailable'.service", not(hasItem("comparison")));
        try {
            StubServices.silence(true);
            TimeUnit.MILLISECONDS.sleep(150);

            given().get(JSON)
                    .then()
                    .body("'x-unavailable'.find { it.service == 'comparison' }.described", equalTo(true))
                    .body("paths", hasKey("/api/v1/analysis/items"));
        } finally {
            StubServices.silence(false);
        }
        TimeUnit.MILLISECONDS.sleep(150);
        given().get(JSON).then().body("'x-unavailable'.service", not(hasItem("comparison")));
    }

    @Test
    void unchangedIs304() {
        String tag = given().get(JSON).header("ETag");

        Response again = given().header("If-None-Match", "\"other\", W/" + tag).get(JSON);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(given().header("If-None-Match", tag).get(JSON + "?lang=zh").statusCode())
                .isEqualTo(200);
    }

    @Test
    void headTellsTheSizeOnly() {
        Response head = given().head(JSON);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Integer.parseInt(head.header("Content-Length"))).isGreaterThan(1_000);
    }
}
