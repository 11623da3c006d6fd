package io.govatlas.comparison.comparisons;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ComparisonResourceTest {

    private static final String COMPARISONS = "/api/v1/analysis/comparisons";
    private static final String GUANGDONG_AND_DENMARK = "{\"subjects\":[\"province:440000\",\"country:DNK\"]}";

    @Test
    void answersWithMatrixGapsAndInsights() {
        Response answer = compare(GUANGDONG_AND_DENMARK);

        assertThat(answer.statusCode()).isIn(200, 201);
        assertThat(answer.jsonPath().getList("rows")).hasSize(11);
        assertThat(answer.jsonPath().getList("rows[0].cells")).hasSize(2);
        assertThat(answer.jsonPath().getList("insights.id", String.class))
                .contains(
                        "lesson-strategy:province:440000~country:DNK",
                        "lesson-data-governance:province:440000~country:DNK");
        assertThat(answer.jsonPath().getList("gaps.subject", String.class)).contains("province:440000");
        assertThat(answer.jsonPath().getString("asOf.position")).matches("c[0-9]+-m[0-9]+-a[0-9]+");
    }

    @Test
    void isKeptAndReadBackToTheByte() {
        Response made = compare(GUANGDONG_AND_DENMARK);
        Response again = compare(GUANGDONG_AND_DENMARK);
        Response read = given().get(made.header("Location"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray()).isEqualTo(made.asByteArray());
        assertThat(read.asByteArray()).isEqualTo(made.asByteArray());
        assertThat(read.header("ETag"))
                .isNotNull()
                .isEqualTo(made.header("ETag"))
                .isEqualTo(again.header("ETag"));
        given().header("If-None-Match", read.header("ETag"))
                .get(made.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void askedManyTimesAtOnceIsOneComparison() {
        String question = "{\"subjects\":[\"SGP\",\"EST\",\"FIN\"],\"dimensions\":[\"services\"]}";
        List<CompletableFuture<String>> asked = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> compare(question).asString()))
                .toList();

        Set<String> answers = asked.stream().map(CompletableFuture::join).collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
    }

    @Test
    void serviceItselfCannotChangeWhatIsKept() throws SQLException {
        compare(GUANGDONG_AND_DENMARK);
        try (Connection service = TestPostgres.serviceRole();
                Statement statement = service.createStatement()) {
            assertThat(refused(statement, "update comparison set result = '{}'"))
                    .isTrue();
            assertThat(refused(statement, "delete from comparison")).isTrue();
            assertThat(refused(statement, "update feed_entry set event = '{}'")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | INVALID_REQUEST   | /subjects",
                "{\"subjects\":[\"DNK\"]}                                  | INVALID_REQUEST   | /subjects",
                "{\"subjects\":[\"DNK\",\"XXX\"]}                          | UNKNOWN_REFERENCE | /subjects/1",
                "{\"subjects\":[\"DNK\",\"country:DNK\"]}                  | UNKNOWN_REFERENCE | /subjects/1",
                "{\"subjects\":[\"DNK\",\"USA\"],\"dimensions\":[\"x\"]}   | INVALID_REQUEST   | /dimensions/0",
                "{\"subjects\":\"DNK\"}                                    | MALFORMED_BODY    | /subjects",
                "{\"subject\":[]}                                          | INVALID_REQUEST   | /subject"
            })
    void refusesWhatCannotBeCompared(String body, ProblemType type, String pointer) {
        assertThatProblem(compare(body)).is(type).at(pointer);
        assertThatProblem(given().header("Accept-Language", "zh-CN")
                        .contentType("application/json")
                        .body(body)
                        .post(COMPARISONS))
                .is(type)
                .inChinese();
    }

    @Test
    void unknownComparisonIsNotFound() {
        assertThatProblem(given().get(COMPARISONS + "/0123")).is(ProblemType.NOT_FOUND);
    }

    private static boolean refused(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            return e.getSQLState().equals("42501");
        }
    }

    private static Response compare(String body) {
        return given().contentType("application/json").body(body).post(COMPARISONS);
    }
}
