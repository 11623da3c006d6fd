package io.govatlas.suite.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reader asks how Guangdong compares with Denmark, and walks every conclusion back to its sources. */
class ComparisonJourney {

    private final String gateway = RunningSuite.get().gateway();
    private final Map<String, JsonPath> items = new HashMap<>();

    @Test
    void everyInsightCanBeWalkedToItsSources() {
        JsonPath comparison = given().contentType("application/json")
                .body("{\"subjects\":[\"CHN\",\"440000\",\"DNK\",\"USA\",\"GBR\"]}")
                .post(gateway + "/api/v1/analysis/comparisons")
                .jsonPath();

        List<Map<String, Object>> insights = comparison.getList("insights");
        assertThat(insights).hasSizeGreaterThanOrEqualTo(7);
        for (int i = 0; i < insights.size(); i++) {
            String at = "insights[" + i + "].trace";
            assertThat(get(comparison.getString(at + ".rule.path")).getInt("revision"))
                    .isEqualTo(comparison.getInt(at + ".rule.revision"));
            for (String side : List.of(".subjectStatements.id", ".peerStatements.id")) {
                comparison.getList(at + side, String.class).forEach(this::statementIsThere);
            }
            List<String> sources = comparison.getList(at + ".sources.path", String.class);
            assertThat(sources).isNotEmpty();
            sources.forEach(this::sourceIsThere);
        }
    }

    private void statementIsThere(String id) {
        String path = id.substring(0, id.indexOf('#'));
        assertThat(get(path).getList("content.statements.id", String.class))
                .contains(id.substring(id.indexOf('#') + 1));
    }

    /** What a figure rests on is a dataset, which has to say how it is cited. */
    private void sourceIsThere(String path) {
        String told = path.contains("/datasets/") ? "content.citation.zh" : "content.title.zh";
        assertThat(get(path).getString(told)).as(path).isNotBlank();
    }

    private JsonPath get(String path) {
        return items.computeIfAbsent(
                path,
                p -> given().get(gateway + p).then().statusCode(200).extract().jsonPath());
    }
}
