package io.govatlas.comparison;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.ApiExamples;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ApiExamplesTest extends ApiExamples {

    /** The id of a comparison depends on the position it was made at: the documented one has to be there already. */
    @BeforeEach
    void keepTheDocumentedComparison() throws IOException, SQLException {
        JsonNode documented = documented("getComparison").get("response");
        try (Connection service = TestPostgres.serviceRole();
                PreparedStatement insert = service.prepareStatement("insert into comparison"
                        + " (id, created_at, position, result) values (?, now(), ?, ?) on conflict do nothing")) {
            insert.setString(1, documented.get("id").asText());
            insert.setString(2, documented.at("/asOf/position").asText());
            insert.setBytes(3, documented.toString().getBytes(StandardCharsets.UTF_8));
            insert.execute();
        }
    }

    /** Ids of jobs cannot be foreseen: those in the examples have to be there. */
    @BeforeEach
    void keepTheDocumentedJobs() throws IOException, SQLException {
        JsonNode ended = documented("getJob").get("response");
        keep(
                ended.get("id").asText(),
                "FAILED",
                ended.get("result").toString(),
                ended.get("problem").toString());
        keep(documented("cancelJob").at("/parameters/id").asText(), "QUEUED", null, null);
    }

    /** What can be asked of a run is asked before one is made: the documented one has to be there, too. */
    @BeforeEach
    void makeTheDocumentedRun() throws IOException {
        given().contentType("application/json")
                .body(documented("createRun").get("request").toString())
                .post("/api/v1/analysis/runs")
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private static void keep(String id, String state, String result, String problem) throws SQLException {
        try (Connection service = TestPostgres.serviceRole();
                PreparedStatement insert = service.prepareStatement("insert into job (id, kind, readers, cancellers,"
                        + " state, done, total, unit, created_at, instance, alive_at, to_cancel, result, problem_en)"
                        + " values (?, 'import', '', '', ?, 0, 0, 'bytes', now(), 'elsewhere', now(), false, ?, ?)"
                        + " on conflict do nothing")) {
            insert.setString(1, id);
            insert.setString(2, state);
            insert.setString(3, result);
            insert.setString(4, problem);
            insert.execute();
        }
    }

    private static JsonNode documented(String operation) throws IOException {
        String file = "openapi/examples/" + operation + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
