package io.govatlas.comparison;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** While the database is gone, what is in memory is answered all the same; only what is kept cannot be. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class AnswersWithoutDatabaseTest {

    private static final String ANALYSIS = "/api/v1/analysis/";

    @Test
    void subjectsAndInsightsGoOnAndComparisonsComeBack() throws SQLException {
        TestPostgres.withoutDatabase(() -> {
            given().get(ANALYSIS + "subjects/DNK").then().statusCode(200);
            given().get(ANALYSIS + "insights?subject=CHN").then().statusCode(200);
            assertThatProblem(compare()).is(ProblemType.UNAVAILABLE);
        });

        Response back = compare();
        for (int attempt = 0; attempt < 20 && back.statusCode() == 503; attempt++) {
            back = compare();
        }
        back.then().statusCode(201);
    }

    private static Response compare() {
        return given().contentType("application/json")
                .body("{\"subjects\": [\"DNK\", \"NOR\"]}")
                .post(ANALYSIS + "comparisons");
    }
}
