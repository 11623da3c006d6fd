package io.govatlas.suite.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader tries the API out in a browser, in either language, and writes with a token; nothing leaves for another host. */
class SwaggerUiJourney {

    private final RunningSuite suite = RunningSuite.get();
    private final Chromium browser = new Chromium();

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"en, Execute", "zh, 执行"})
    void triesTheApiOut(String language, String execute) {
        JsonPath document = given().queryParam("lang", language)
                .get(suite.gateway() + "/api/v1/openapi.json")
                .jsonPath();
        DocsPage docs = new DocsPage(browser, suite.gateway() + "/docs?lang=" + language);
        assertThat(docs.text(".info .title")).startsWith(document.getString("info.title"));
        assertThat(docs.text(".info__summary")).isEqualTo(document.getString("info.summary"));

        docs.authorize(suite.token("ada", "editor"));

        DocsPage.Operation reading = docs.open("listDimensions");
        assertThat(reading.summary()).isEqualTo(document.getString("paths.'/api/v1/analysis/dimensions'.get.summary"));
        assertThat(docs.text("button.execute")).isEqualTo(execute);
        assertThat(reading.execute()).isEqualTo("200");
        assertThat(JsonPath.from(reading.answer()).getList("items")).isNotEmpty();

        DocsPage.Operation comparing = docs.open("createComparison");
        assertThat(comparing.execute()).isIn("200", "201");
        assertThat(JsonPath.from(comparing.answer()).getList("subjects")).hasSizeGreaterThanOrEqualTo(2);

        DocsPage.Operation writing = docs.open("createInternationalSource");
        writing.write(writing.example().replace("example-source", "from-the-docs-" + language));
        assertThat(writing.execute()).isEqualTo("201");
        assertThat(JsonPath.from(writing.answer()).getString("slug")).isEqualTo("from-the-docs-" + language);

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.errors()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.startsWith(suite.gateway() + "/"));
    }
}
