package io.govatlas.suite.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An editor writes a case, a reviewer publishes it, readers see it everywhere, and it is withdrawn again. */
class EditingJourney {

    private static final String SIDE = "/api/v1/international";
    private static final String CASE = """
            {"slug": "journey-case", "country": "DNK", "kind": "service",
             "name": {"zh": "旅程案例", "en": "Journey case"}, "summary": {"zh": "摘要", "en": "Summary"},
             "statements": [{"id": "one", "dimension": "services", "kind": "outcome",
               "text": {"zh": "一条陈述", "en": "One statement"},
               "evidence": [{"source": "un-egov-survey-2024"}]}]}""";

    private final RunningSuite suite = RunningSuite.get();
    private final String editor = suite.token("ada", "editor");
    private final String reviewer = suite.token("rui", "reviewer");

    @Test
    void caseGoesFromDraftToReaderAndAway() {
        Response created = given().auth()
                .oauth2(editor)
                .contentType("application/json")
                .body(CASE)
                .post(suite.gateway() + SIDE + "/cases");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(SIDE + "/editorial/cases/journey-case");
        assertThat(read("/cases/journey-case").statusCode()).isEqualTo(404);

        step(editor, "submission");
        assertThat(tryStep(suite.token("ada", "reviewer"), "publication").statusCode())
                .isEqualTo(403);
        step(reviewer, "publication");

        assertThat(read("/cases/journey-case").jsonPath().getString("content.name.en"))
                .isEqualTo("Journey case");
        RunningSuite.await("the case is comparable", Duration.ofSeconds(5), () -> subject() == 200);

        step(reviewer, "withdrawal");
        assertThat(read("/cases/journey-case").statusCode()).isEqualTo(410);
        RunningSuite.await("the case is gone from the atlas", Duration.ofSeconds(5), () -> subject() == 404);
    }

    private int subject() {
        return given().get(suite.gateway() + "/api/v1/analysis/subjects/case:journey-case")
                .statusCode();
    }

    private Response read(String path) {
        return given().get(suite.gateway() + SIDE + path);
    }

    private void step(String token, String step) {
        Response answer = tryStep(token, step);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private Response tryStep(String token, String step) {
        String desk = suite.gateway() + SIDE + "/editorial/cases/journey-case";
        String etag = given().auth().oauth2(editor).get(desk).header("ETag");
        return given().auth().oauth2(token).header("If-Match", etag).post(desk + "/" + step);
    }
}
