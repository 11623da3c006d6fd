package io.govatlas.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.ApiExamples;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
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
        JsonNode documented = documented().get("response");
        try (Connection service = TestPostgres.serviceRole();
                PreparedStatement insert = service.prepareStatement("insert into comparison"
                        + " (id, created_at, position, result) values (?, now(), ?, ?) on conflict do nothing")) {
            insert.setString(1, documented.get("id").asText());
            insert.setString(2, documented.at("/asOf/position").asText());
            insert.setString(3, documented.toString());
            insert.execute();
        }
    }

    private static JsonNode documented() throws IOException {
        String file = "openapi/examples/getComparison.json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
