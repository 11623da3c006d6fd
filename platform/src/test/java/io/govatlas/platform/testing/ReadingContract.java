package io.govatlas.platform.testing;

import static io.govatlas.platform.testing.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and items as readers get them. */
public abstract class ReadingContract {
    private final Sample sample;
    private final Client client;

    @Inject
    SessionFactory sessions;

    protected ReadingContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    private Response list(Object... parameters) {
        var request = client.reader();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        Response answer = request.get(sample.collection());
        answer.then().statusCode(200);
        return answer;
    }

    private static List<JsonNode> items(Response answer) {
        return StreamSupport.stream(json(answer).get("items").spliterator(), false)
                .toList();
    }

    private static List<String> slugs(List<JsonNode> items) {
        return items.stream().map(item -> item.get("slug").asText()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "-slug", "publishedAt", "-publishedAt,slug", "AREA", "-AREA,publishedAt"})
    void everyPageTogetherGivesEachItemOnce(String order) {
        String sort = order.replace("AREA", sample.area());
        List<String> walked = new ArrayList<>();
        Response page = list("limit", 3, "sort", sort);
        long total = json(page).get("total").asLong();
        while (true) {
            walked.addAll(slugs(items(page)));
            String next = json(page).path("next").asText(null);
            if (next == null) {
                break;
            }
            String link = page.headers().getValues("Link").get(1);
            assertThat(link).endsWith("; rel=\"next\"").contains("cursor=", "limit=3");
            page = list("limit", 3, "sort", sort, "cursor", next);
        }
        assertThat(walked).doesNotHaveDuplicates().hasSize((int) total);
        assertThat(walked).isEqualTo(slugs(items(list("limit", 200, "sort", sort))));
    }

    @Test
    void theNextLinkLeadsToTheNextPage() {
        Response first = list("limit", 2, "q", "e", "fields", "slug");
        String link = first.headers().getValues("Link").get(1).replaceAll("<(.*)>.*", "$1");

        Response second =
                io.restassured.RestAssured.given().urlEncodingEnabled(false).get(link);

        second.then().statusCode(200);
        assertThat(slugs(items(second))).doesNotContainAnyElementsOf(slugs(items(first)));
        assertThat(items(second).get(0)).hasSize(1);
    }

    @Test
    void slugsAreSortedByCodePointAndBothWays() {
        List<String> up = slugs(items(list("limit", 200, "sort", "slug")));
        List<String> down = new ArrayList<>(slugs(items(list("limit", 200, "sort", "-slug"))));
        assertThat(up).isSortedAccordingTo(Comparator.naturalOrder());
        java.util.Collections.reverse(down);
        assertThat(down).isEqualTo(up);
    }

    @Test
    void filteredByArea() {
        String area = sample.fresh().get(sample.area()).asText();
        List<JsonNode> found = items(list(sample.area(), area, "limit", 200));
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get(sample.area()).asText()).isEqualTo(area));
        assertThat(items(list("limit", 200)))
                .filteredOn(item -> item.get(sample.area()).asText().equals(area))
                .hasSameSizeAs(found);
    }

    @Test
    void filteredByDimensionOfAStatement() {
        List<JsonNode> found = items(list("dimension", "strategy", "limit", 200));
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("dimensions"))
                        .anySatisfy(dimension -> assertThat(dimension.asText()).isEqualTo("strategy")));
        assertThat((long) found.size()).isLessThan(json(list()).get("total").asLong());
    }

    @Test
    void anAreaThatNobodyHasGivesAnEmptyList() {
        Response answer = list(sample.area(), "nowhere");
        assertThat(json(answer).get("total").asLong()).isZero();
        assertThat(json(answer).get("items")).isEmpty();
        assertThat(json(answer).has("next")).isFalse();
    }

    @Test
    void foundByNameInEitherLanguageWhateverTheCase() {
        JsonNode own = json(client.read(sample.own())).at("/content/name");
        for (String text : List.of(
                own.get("zh").asText(),
                own.get("en").asText(),
                own.get("en").asText().toUpperCase(java.util.Locale.ROOT))) {
            assertThat(slugs(items(list("q", text)))).contains(sample.own());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%%", "'", "\" or 1=1 --"})
    void searchTextIsTakenLiterally(String text) {
        assertThat(items(list("q", text, "limit", 200)))
                .allSatisfy(item -> assertThat(item.toString())
                        .contains(text.replace("\\", "\\\\").replace("\"", "\\\"")));
    }

    @Test
    void onlyTheFieldsAskedFor() {
        assertThat(items(list("fields", "slug,name"))).isNotEmpty().allSatisfy(item -> {
            assertThat(item).hasSize(2);
            assertThat(item.has("slug")).isTrue();
            assertThat(item.has("name")).isTrue();
        });
    }

    @Test
    void unchangedListAndItemAreAnsweredWith304() {
        for (String address : List.of(sample.collection(), sample.collection() + "/" + sample.own())) {
            String etag = client.reader().get(address).header("ETag");
            for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
                Response again = client.reader().header("If-None-Match", known).get(address);
                assertThat(again.statusCode()).as(known).isEqualTo(304);
                assertThat(again.asString()).isEmpty();
                assertThat(again.header("ETag")).isEqualTo(etag);
            }
            client.reader()
                    .header("If-None-Match", "\"other\"")
                    .get(address)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aChangeChangesTheETag() {
        ObjectNode item = sample.fresh();
        client.createAndPublish(item);
        String slug = item.get("slug").asText();
        String before = client.read(slug).header("ETag");
        String listBefore = list().header("ETag");

        client.edit(item);
        client.submit(slug);
        client.publish(slug);

        assertThat(client.read(slug).header("ETag")).isNotEqualTo(before);
        client.createAndPublish(sample.fresh());
        assertThat(list().header("ETag")).isNotEqualTo(listBefore);
    }

    @Test
    void headIsAnsweredLikeGetWithoutItsBody() {
        Response head = client.reader().head(sample.collection() + "/" + sample.own());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(client.read(sample.own()).header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void statementsPerRequest() {
        assertThat(statements(() -> client.read(sample.own()))).isEqualTo(1);
        assertThat(statements(() -> list("limit", 1))).isEqualTo(2);
        assertThat(statements(() -> list("limit", 50))).isEqualTo(2);
        assertThat(statements(() -> list("limit", 50, "asOf", Instant.now().toString())))
                .isEqualTo(3);
        assertThat(statements(() -> client.reader().get("changes?limit=200"))).isEqualTo(1);
        assertThat(statements(() -> client.as(Tokens.editor()).get("editorial?limit=50")))
                .isEqualTo(2);
    }

    private long statements(Runnable request) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        return statistics.getPrepareStatementCount();
    }
}
