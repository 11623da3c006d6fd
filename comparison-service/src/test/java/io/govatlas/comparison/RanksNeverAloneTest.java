package io.govatlas.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rank has its interval beside it, and the units it cannot be told from: in every schema, and in every answer. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RanksNeverAloneTest {

    private static final String ANALYSIS = "/api/v1/analysis/";

    @Test
    void inEverySchema() {
        List<String> ranked = new ArrayList<>();
        Client.json(given().get("/q/openapi?format=json"))
                .at("/components/schemas")
                .properties()
                .forEach(schema -> {
                    JsonNode members = schema.getValue().path("properties");
                    if (members.has("rank") && isNumber(members.get("rank"))) {
                        ranked.add(schema.getKey());
                        assertThat(members.has("interval")).as(schema.getKey()).isTrue();
                        assertThat(members.has("notDistinguishableFrom"))
                                .as(schema.getKey())
                                .isTrue();
                    }
                });
        assertThat(ranked).contains("RunUnit", "TrendPoint", "RankSpread");
    }

    /** Observations have a rank among sources, which is a word. */
    private static boolean isNumber(JsonNode rank) {
        return rank.path("type").toString().contains("number")
                || rank.path("type").toString().contains("integer");
    }

    @Test
    void inEveryAnswerOfARun() {
        String address = given().contentType("application/json")
                .body("{\"index\":\"egdi\",\"scope\":{\"periods\":[\"2022\",\"2024\"]},\"draws\":100}")
                .post(ANALYSIS + "runs")
                .header("Location");

        int found = 0;
        for (String part : List.of(
                "",
                "/inputs",
                "/stages",
                "/uncertainty",
                "/coherence",
                "/leave-one-out",
                "/sensitivity?base=16",
                "/trend")) {
            JsonNode answer = Client.json(given().get(address + part));
            for (JsonNode parent : answer.findParents("rank")) {
                found++;
                assertThat(parent.has("interval") && parent.has("notDistinguishableFrom"))
                        .as(part + " " + parent)
                        .isTrue();
            }
        }
        assertThat(found).isGreaterThan(500);
    }
}
