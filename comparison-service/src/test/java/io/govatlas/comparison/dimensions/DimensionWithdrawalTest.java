package io.govatlas.comparison.dimensions;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.Sample;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class DimensionWithdrawalTest {

    private static final String CODE = "infrastructure";

    private final Client client = new Client(new Sample("/api/v1/analysis", "dimensions", "order", CODE));

    @Test
    void nothingIsComparedByADimensionWhoseRubricIsWithdrawn() {
        client.withdraw(CODE).then().statusCode(200);
        try {
            assertThatProblem(await(422)).is(ProblemType.UNKNOWN_REFERENCE).at("/dimensions/0");
            Response byAll = compare("");
            assertThat(byAll.jsonPath().getList("rows.dimension", String.class))
                    .hasSize(10)
                    .doesNotContain(CODE);
        } finally {
            client.restore(CODE, 1).then().statusCode(200);
            client.submit(CODE).then().statusCode(200);
            client.publish(CODE).then().statusCode(200);
        }
        assertThat(await(201).jsonPath().getList("rows.dimension", String.class))
                .containsExactly(CODE);
    }

    /** The follower takes a moment to see what was published. */
    private static Response await(int status) {
        Response answer = null;
        for (int attempt = 0; attempt < 100; attempt++) {
            answer = compare(", \"dimensions\": [\"" + CODE + "\"]");
            if (answer.statusCode() == status) {
                return answer;
            }
            pause();
        }
        throw new AssertionError(answer.asString());
    }

    private static Response compare(String dimensions) {
        return given().contentType("application/json")
                .body("{\"subjects\": [\"DNK\", \"EST\"]" + dimensions + "}")
                .post("/api/v1/analysis/comparisons");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
