package io.govatlas.platform.testing;

import static io.govatlas.platform.testing.Client.json;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.problem.ProblemType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who did or tried what, and that nobody can hide it. */
public abstract class AuditContract {

    private final Sample sample;
    private final Client client;
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    protected AuditContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    private static String auditor() {
        return Tokens.of("aud", "auditor");
    }

    private RequestSpecification traced(RequestSpecification request) {
        return request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    private JsonNode found() {
        return json(client.as(auditor()).queryParam("trace", trace).get("audit"));
    }

    @Test
    void whatIsDoneIsWrittenWithActorOriginAndTrace() {
        ObjectNode item = sample.fresh();
        traced(client.as(Tokens.editor()))
                .body(item.toString())
                .post(sample.collection())
                .then()
                .statusCode(201);

        JsonNode record = found().at("/items/0");

        assertThat(record.get("book").asText()).isEqualTo("ledger");
        assertThat(record.get("actor").asText()).isEqualTo(Tokens.EDITOR);
        assertThat(record.get("origin").asText()).isEqualTo("127.0.0.1");
        assertThat(record.get("action").asText()).isEqualTo("created");
        assertThat(record.get("object").asText())
                .isEqualTo(sample.collection() + "/" + item.get("slug").asText());
        assertThat(record.get("result").asText()).isEqualTo("succeeded");
    }

    @Test
    void whatIsTriedWithoutATokenIsWritten() {
        Response answer = traced(client.reader())
                .contentType("application/json")
                .body(sample.fresh().toString())
                .post(sample.collection());
        assertThatProblem(answer).is(ProblemType.UNAUTHENTICATED);
        assertThat(json(answer).get("traceId").asText()).isEqualTo(trace);

        JsonNode record = found().at("/items/0");

        assertThat(record.get("book").asText()).isEqualTo("attempts");
        assertThat(record.has("actor")).isFalse();
        assertThat(record.get("action").asText()).isEqualTo("post");
        assertThat(record.get("object").asText()).isEqualTo(sample.root() + "/" + sample.collection());
        assertThat(record.get("status").asInt()).isEqualTo(401);
        assertThat(record.get("problem").asText()).isEqualTo("/problems/unauthenticated");
    }

    @Test
    void whatIsTriedWithoutTheRoleIsWrittenByName() {
        traced(client.as(Tokens.of("eve", "auditor")))
                .body(sample.fresh().toString())
                .post(sample.collection())
                .then()
                .statusCode(403);

        assertThat(found().at("/items/0/actor").asText()).isEqualTo("eve");
        assertThat(found().at("/items/0/status").asInt()).isEqualTo(403);
    }

    @Test
    void aChangeThatIsRefusedIsWritten() {
        traced(client.as(Tokens.editor()))
                .body("{\"slug\": 1, \"slug\": 2}")
                .post(sample.collection())
                .then()
                .statusCode(400);

        assertThat(found().at("/items/0/problem").asText()).startsWith("/problems/");
    }

    @Test
    void aBodyOfTheWrongTypeIsWritten() {
        Response answer = traced(client.reader().auth().oauth2(Tokens.editor()))
                .contentType("text/plain")
                .body("text")
                .post(sample.collection());
        assertThatProblem(answer).is(ProblemType.UNSUPPORTED_MEDIA_TYPE);

        assertThat(found().at("/items/0/status").asInt()).isEqualTo(415);
    }

    @Test
    void readingIsNotWritten() {
        traced(client.reader()).get(sample.collection()).then().statusCode(200);
        traced(client.reader())
                .get("{collection}/{slug}", sample.collection(), "no-such")
                .then()
                .statusCode(404);

        assertThat(found().get("total").asLong()).isZero();
    }

    @Test
    void onlyAuditorsRead() {
        for (String role : List.of("editor", "reviewer", "administrator")) {
            assertThatProblem(client.as(Tokens.of("x", role)).get("audit")).is(ProblemType.FORBIDDEN);
        }
        assertThatProblem(client.reader().get("audit")).is(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void recordsAreFilteredAndPaged() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        client.createAndPublish(item).then().statusCode(200);
        RequestSpecification request = client.as(auditor())
                .queryParam("object", sample.collection() + "/" + slug)
                .queryParam("limit", 2);

        JsonNode first = json(request.get("audit"));
        JsonNode second =
                json(request.queryParam("cursor", first.get("next").asText()).get("audit"));

        assertThat(first.get("total").asLong()).isEqualTo(3);
        assertThat(first.get("items"))
                .extracting(record -> record.get("action").asText())
                .containsExactly("published", "submitted");
        assertThat(second.get("items"))
                .extracting(record -> record.get("action").asText())
                .containsExactly("created");
        assertThat(json(client.as(auditor())
                                .queryParam("object", sample.collection() + "/" + slug)
                                .queryParam("actor", Tokens.REVIEWER)
                                .get("audit"))
                        .get("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void textCannotForgeALineOrAFormula() {
        String name = "=cmd|' /C calc'!A0\r\n2026-01-01,ledger,forged";
        traced(client.as(Tokens.of(name, "auditor")))
                .body(sample.fresh().toString())
                .post(sample.collection())
                .then()
                .statusCode(403);

        String lines = client.as(auditor())
                .queryParam("trace", trace)
                .get("audit/export.ndjson")
                .asString();
        String table = client.as(auditor())
                .queryParam("trace", trace)
                .get("audit/export.csv")
                .asString();

        assertThat(lines.strip().lines()).hasSize(1);
        assertThat(Sample.json(lines).get("actor").asText()).isEqualTo(name);
        assertThat(table.strip().lines()).hasSize(2).last().asString().contains("\"'=cmd");
    }

    @Test
    void exportsHaveEveryRecord() {
        client.createAndPublish(sample.fresh()).then().statusCode(200);
        long total = json(client.as(auditor()).queryParam("result", "succeeded").get("audit"))
                .get("total")
                .asLong();

        assertThat(client.as(auditor())
                        .queryParam("result", "succeeded")
                        .get("audit/export.ndjson")
                        .asString()
                        .strip()
                        .lines())
                .hasSize((int) total);
    }

    @Test
    void anAlteredAttemptIsNamed() throws SQLException {
        traced(client.reader()).contentType("application/json").body("{}").post(sample.collection());
        JsonNode before = json(client.as(auditor()).get("audit/verification"));
        assertThat(before.get("intact").asBoolean()).isTrue();
        long last = before.get("entries").asLong();
        superuser(
                "alter table attempt disable trigger all", "update attempt set path = path || 'x' where seq = " + last);
        try {
            JsonNode found = json(client.as(auditor()).get("audit/verification"));
            assertThat(found.get("intact").asBoolean()).isFalse();
            assertThat(found.at("/firstBroken/seq").asLong()).isEqualTo(last);
            assertThat(found.at("/firstBroken/kind").asText()).isEqualTo("altered");
        } finally {
            superuser(
                    "update attempt set path = left(path, -1) where seq = " + last,
                    "alter table attempt enable trigger all");
        }
    }

    @Test
    void theServiceCannotTouchAnAttempt() {
        assertThatThrownBy(() -> {
                    try (Connection connection = TestPostgres.serviceRole();
                            Statement statement = connection.createStatement()) {
                        statement.execute("delete from attempt");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    @Test
    void withoutTheBookNothingIsAnswered() throws SQLException {
        superuser("alter table attempt rename to attempt_away");
        try {
            assertThatProblem(client.reader()
                            .contentType("application/json")
                            .body("{}")
                            .post(sample.collection()))
                    .is(ProblemType.UNAVAILABLE);
        } finally {
            superuser("alter table attempt_away rename to attempt");
        }
    }

    private static void superuser(String... statements) throws SQLException {
        try (Connection connection = TestPostgres.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
