package io.govatlas.comparison.rules;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and items of rules and concepts as readers get them. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RuleReadingTest {

    private final Client client = new Client(Rules.SAMPLE);

    @ParameterizedTest
    @ValueSource(strings = {"order", "-order", "slug", "-publishedAt,order"})
    void everyPageTogetherGivesEachItemOnce(String sort) {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            var request = client.reader().queryParam("limit", 3).queryParam("sort", sort);
            JsonNode page = Client.json((cursor == null ? request : request.queryParam("cursor", cursor)).get("rules"));
            walked.addAll(slugs(page));
            cursor = page.path("next").asText(null);
        } while (cursor != null);

        assertThat(walked)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(8)
                .isEqualTo(slugs(list("limit", "200", "sort", sort)));
    }

    @ParameterizedTest
    @CsvSource({"kind, lesson", "dimension, institutions"})
    void filterLetsThroughWhatItNamesAndAllOfIt(String member, String value) {
        JsonNode found = list(member, value, "limit", "200");
        JsonNode all = list("limit", "200");

        assertThat(found.get("items"))
                .isNotEmpty()
                .allMatch(rule -> rule.get(member).asText().equals(value));
        assertThat(all.get("items"))
                .filteredOn(rule -> rule.get(member).asText().equals(value))
                .hasSize(found.get("items").size());
        assertThat(found.get("total").asInt()).isLessThan(all.get("total").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"数据开放", "Open data", "OPEN DATA"})
    void conceptIsFoundByNameInEitherLanguage(String text) {
        Response found = client.reader().queryParam("q", text).get("concepts");

        assertThat(found.jsonPath().getList("items.code", String.class)).contains("open-data");
    }

    @Test
    void unchangedListAndItemAreAnsweredWith304() {
        for (String address : List.of("rules", "rules/lesson-strategy", "dimensions/strategy", "subjects/DNK")) {
            String etag = client.reader().get(address).header("ETag");
            client.reader().header("If-None-Match", etag).get(address).then().statusCode(304);
        }
    }

    @Test
    void cursorOfAnotherOrderIsRefused() {
        String cursor = list("limit", "1", "sort", "order").get("next").asText();

        assertThatProblem(client.reader()
                        .queryParam("cursor", cursor)
                        .queryParam("sort", "-order")
                        .get("rules"))
                .is(ProblemType.INVALID_CURSOR)
                .parameter("cursor");
    }

    private JsonNode list(String... parameters) {
        var request = client.reader();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response answer = request.get("rules");
        answer.then().statusCode(200);
        return Client.json(answer);
    }

    private static List<String> slugs(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(rule -> rule.get("slug").asText())
                .toList();
    }
}
