package io.govatlas.comparison.insights;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class InsightResourceTest {

    private static final String INSIGHTS = "/api/v1/analysis/insights";

    @Test
    void chinaInViewOfThreeCountriesGivesTheStudysConclusions() {
        Response answer = given().get(INSIGHTS + "?subject=CHN&peers=USA,GBR,DNK");

        assertThat(answer.jsonPath().getList("insights.trace.rule.slug", String.class))
                .contains(
                        "difference-stage",
                        "difference-concept",
                        "difference-institutions",
                        "lesson-strategy",
                        "lesson-data-governance",
                        "lesson-technology",
                        "lesson-institutions");
        assertThat(answer.jsonPath().getList("insights.subject")).containsOnly("country:CHN");
    }

    @Test
    void withoutPeersTheCountriesStatedAboutMostStandIn() {
        Response answer = given().get(INSIGHTS + "?subject=CHN&kind=lesson&dimension=strategy");

        assertThat(answer.jsonPath().getList("peers.kind")).hasSize(8).containsOnly("country");
        assertThat(answer.jsonPath().getList("insights.id")).containsExactly("lesson-strategy:country:CHN");
    }

    @Test
    void everyRuleOfATraceCanBeRead() {
        Response answer = given().get(INSIGHTS + "?subject=CHN&peers=DNK");

        assertThat(answer.jsonPath().getList("insights.trace.rule.path", String.class))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(given().get(path).statusCode()).isEqualTo(200));
    }

    @Test
    void unknownSubjectsAreNamed() {
        assertThatProblem(given().get(INSIGHTS + "?subject=XXX"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("subject");
        assertThatProblem(given().get(INSIGHTS + "?subject=CHN&peers=DNK,XXX"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("peers");
        assertThatProblem(given().get(INSIGHTS)).is(ProblemType.INVALID_REQUEST).parameter("subject");
    }
}
