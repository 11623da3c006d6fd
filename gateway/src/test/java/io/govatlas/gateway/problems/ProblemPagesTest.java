package io.govatlas.gateway.problems;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.govatlas.gateway.ThroughTheGateway;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemPagesTest extends ThroughTheGateway {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyKindIsExplainedInBothLanguages(ProblemType type) {
        for (Language language : Language.values()) {
            Response page = given().header("Accept", "text/html").get(type.uri() + "?lang=" + language.tag());
            Response json = given().header("Accept-Language", language.tag()).get(type.uri());

            assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(page.asString())
                    .contains("<h1>" + type.title(language) + "</h1>")
                    .doesNotContain("{{");
            assertThat(json.<String>path("title")).isEqualTo(type.title(language));
            assertThat(json.<String>path("explanation"))
                    .isEqualTo(type.explanation(language))
                    .hasSizeGreaterThan(10);
            assertThat(json.<Integer>path("status")).isEqualTo(type.status());
        }
        assertThat(type.title(Language.ZH))
                .isNotEqualTo(type.title(Language.EN))
                .containsPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void allKindsAreListed() {
        given().get("/problems").then().statusCode(200).body("items", hasSize(ProblemType.values().length));
        assertThat(given().header("Accept", "text/html")
                        .get("/problems?lang=zh")
                        .asString())
                .contains("href=\"/problems/not-found?lang=zh\"");
    }

    @Test
    void anUnknownKindIsAProblemItself() {
        assertThatProblem(given().get("/problems/nothing"), ProblemType.NOT_FOUND, "/problems");
    }

    @Test
    void theTypeOfAProblemLeadsToItsExplanation() {
        String type = given().get("/nowhere").path("type");

        given().get(type).then().statusCode(200).body("type", equalTo(type));
    }
}
