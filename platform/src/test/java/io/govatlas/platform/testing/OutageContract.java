package io.govatlas.platform.testing;

import static io.govatlas.platform.problem.ProblemType.UNAVAILABLE;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Without its database a service says so, stays alive, and comes back by itself. */
public abstract class OutageContract {
    private final Sample sample;
    private final Client client;

    protected OutageContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    @Test
    void databaseKilledAndBack() throws SQLException {
        ObjectNode acknowledged = sample.fresh();
        client.createAndPublish(acknowledged).then().statusCode(200);

        TestPostgres.withoutDatabase(() -> {
            for (int request = 0; request < 3; request++) {
                assertUnavailable(
                        client.reader().header("Accept-Language", "zh").get(sample.collection()));
                assertUnavailable(
                        client.reader().header("Accept-Language", "zh").get("changes?after=0"));
                assertUnavailable(client.as(Tokens.editor())
                        .header("Accept-Language", "zh")
                        .body(sample.fresh().toString())
                        .post(sample.collection()));
            }
            given().get("/q/health/live").then().statusCode(200);
            given().get("/q/health/ready").then().statusCode(503);
            client.reader().get("nothing").then().statusCode(404);
        });

        assertThat(answerOnceBack().statusCode()).isEqualTo(200);
        given().get("/q/health/ready").then().statusCode(200);
        client.read(acknowledged.get("slug").asText()).then().statusCode(200);
        client.createAndPublish(sample.fresh()).then().statusCode(200);
        assertThat(client.verification().get("intact").asBoolean()).isTrue();
    }

    @Test
    void notReadyWhereAcknowledgedWritesCouldBeLost() throws SQLException {
        TestPostgres.without(
                "synchronous_commit", () -> assertThat(readyUntil(503)).contains("durability", "synchronous_commit"));
        assertThat(readyUntil(200)).doesNotContain("synchronous_commit");
    }

    /** A setting of a role holds from its next connection on. */
    private static String readyUntil(int status) {
        Response answer = given().get("/q/health/ready");
        for (int attempt = 0; attempt < 50 && answer.statusCode() != status; attempt++) {
            LockSupport.parkNanos(100_000_000);
            answer = given().get("/q/health/ready");
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.asString();
    }

    private static void assertUnavailable(Response answer) {
        assertThatProblem(answer).is(UNAVAILABLE).inChinese();
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    /** The pool may hold a dead connection or two; how long it takes to notice is not promised. */
    private Response answerOnceBack() {
        Response answer = client.reader().get(sample.collection());
        for (int attempt = 0; attempt < 20 && answer.statusCode() == 503; attempt++) {
            answer = client.reader().get(sample.collection());
        }
        return answer;
    }
}
