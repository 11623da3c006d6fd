package io.govatlas.comparison.audits;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class AuditResourceTest {

    private static final String INDICES = "/api/v1/analysis/indices/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "egdi",
                "egdi-2010",
                "egdi-robust",
                "govtech-maturity",
                "oecd-digital-government",
                "digital-government-readiness"
            })
    void everyIndexIsAuditedInTenStepsInBothLanguages(String slug) {
        JsonNode audit = Client.json(given().get(INDICES + slug + "/audit"));

        assertThat(audit.get("steps"))
                .hasSize(10)
                .allSatisfy(step -> assertThat(
                                step.get("done").size() + step.get("flags").size())
                        .as(step.toString())
                        .isPositive());
        assertThat(audit.findValuesAsText("zh"))
                .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        assertThat(audit.findValuesAsText("en"))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
        assertThat(audit.get("units").asInt()).isGreaterThan(30);
        assertThat(audit.toString()).doesNotContain("audit.null").doesNotContain("{0}");
    }

    @Test
    void whatIsNotToBeRankedIsARedFlag() {
        JsonNode audit = Client.json(given().get(INDICES + "govtech-maturity/audit"));

        assertThat(audit.at("/steps/1/flags").findValuesAsText("code")).contains("audit.not-to-be-ranked");
        assertThat(audit.get("red").asInt()).isPositive();
    }

    @Test
    void wealthIsHeldAgainstTheIndex() {
        JsonNode audit = Client.json(given().get(INDICES + "egdi/audit"));

        assertThat(audit.at("/steps/8/done").toString()).contains("GDP_PC_PPP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "audit"})
    void pagesAreInTheReadersLanguageAndStandAlone(String kind) {
        Response chinese = given().header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .get(INDICES + "egdi/" + kind);
        Response english = given().get(INDICES + "egdi/" + kind + "?format=html&lang=en");

        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(chinese.header("Content-Type")).startsWith("text/html");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh");
        assertThat(chinese.asString()).contains("<html lang=\"zh-CN\">").contains("联合国电子政务发展指数");
        assertThat(english.asString())
                .contains("<html lang=\"en\">")
                .contains("UN E-Government Development Index")
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("@import");
        assertThat(english.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void cardSaysWeightsStepsAndTerms() {
        JsonNode card = Client.json(given().get(INDICES + "digital-government-readiness/card"));

        assertThat(card.get("mayBeRanked").asBoolean()).isTrue();
        assertThat(card.get("steps")).hasSizeGreaterThan(5);
        assertThat(card.get("datasets").findValuesAsText("slug")).contains("un-egov-survey-2022");
        double sum = 0;
        for (JsonNode row : card.get("tree")) {
            sum += row.has("unit") ? row.get("effectiveWeight").asDouble() : 0;
        }
        assertThat(sum).isEqualTo(1, org.assertj.core.api.Assertions.offset(1e-12));
    }

    @Test
    void unknownIndexIsNotFound() {
        assertThatProblem(given().get(INDICES + "nothing/audit")).is(ProblemType.NOT_FOUND);
        assertThatProblem(given().header("Accept", "text/html").get(INDICES + "nothing/card"))
                .is(ProblemType.NOT_FOUND);
    }
}
