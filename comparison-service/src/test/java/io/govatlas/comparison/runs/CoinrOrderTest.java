package io.govatlas.comparison.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The steps in the order of COINr, 51 units × 49 indicators, against figures that coinr-order.py worked out. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class CoinrOrderTest {

    private static final String RUNS = "/api/v1/analysis/runs";

    @Test
    void everyStepIsAnsweredToNineDigits() throws IOException {
        JsonNode example;
        try (var in = CoinrOrderTest.class.getResourceAsStream("coinr-order.json")) {
            example = new ObjectMapper().readTree(in);
        }
        Response made = given().contentType("application/json")
                .body(example.get("request").toString())
                .post(RUNS);
        assertThat(made.statusCode()).as(made.asString()).isIn(200, 201);
        JsonNode stages = Client.json(given().get(made.header("Location") + "/stages"));

        Map<String, JsonNode> tables = new HashMap<>();
        stages.get("stages").forEach(stage -> tables.put(stage.get("step").asText(), stage.at("/table/values")));
        example.get("stages").properties().forEach(stage -> assertClose(tables.get(stage.getKey()), stage.getValue()));
        assertClose(stages.at("/scores/values"), example.get("scores"));

        assertThat(example.get("outcomes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("untouched", "winsorised", "transformed");
        JsonNode units = stages.at("/scores/units");
        Map<String, Double> ranks = new HashMap<>();
        Client.json(made)
                .get("units")
                .forEach(unit ->
                        ranks.put(unit.get("unit").asText(), unit.get("rank").asDouble()));
        for (int c = 0; c < units.size(); c++) {
            assertThat(ranks.get(units.get(c).asText()))
                    .isEqualTo(example.at("/ranks/" + c).asDouble());
        }
    }

    @Test
    void documentedRequestIsAnswered() throws IOException {
        String page = Files.readString(Path.of("../docs/coinr.md"));
        String request = page.split("```json\n")[1].split("```")[0];

        Response made = given().contentType("application/json").body(request).post(RUNS);

        assertThat(made.statusCode()).as(made.asString()).isIn(200, 201);
        assertThat(Client.json(given().get(made.header("Location") + "/stages")).get("stages"))
                .extracting(stage -> stage.get("step").asText())
                .containsExactly("raw", "denominate", "impute", "screen", "treat", "normalise");
        assertThat(Client.json(made).get("units")).hasSize(6).allMatch(unit -> unit.has("score"));
    }

    /** The columns that are expected, of rows that may go on. */
    private static void assertClose(JsonNode actual, JsonNode expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int c = 0; c < expected.size(); c++) {
            for (int q = 0; q < expected.get(c).size(); q++) {
                JsonNode own = actual.get(c).get(q);
                JsonNode other = expected.get(c).get(q);
                assertThat(own.isNull()).isEqualTo(other.isNull());
                assertThat(own.asDouble())
                        .as("row %d column %d", c, q)
                        .isCloseTo(other.asDouble(), within(1e-9 * Math.max(1, Math.abs(other.asDouble()))));
            }
        }
    }
}
