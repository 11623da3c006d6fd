package io.govatlas.comparison.search;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class SearchResourceTest {

    private static final String SEARCH = "/api/v1/analysis/search";
    private static final int TWO_SECONDS = 20;
    private static final int HALF_A_MINUTE = 300;

    @Test
    void answersInTheLanguageAskedWithThePlacesOfWhatWasFound() {
        JsonPath english = search(Map.of("q", "数字邮件", "lang", "en"));
        JsonPath chinese = search(Map.of("q", "digital post", "lang", "zh"));

        assertThat(paths(english).get(0)).isEqualTo("/api/v1/international/cases/dnk-digital-post");
        assertThat(paths(chinese).get(0)).isEqualTo("/api/v1/international/cases/dnk-digital-post");
        assertThat(marked(english, "items[0].heading")).contains("Digital Post");
        assertThat(marked(chinese, "items[0].heading")).contains("数字邮件");
        assertThat(english.getList("items[0].passages.text", String.class))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
        assertThat(chinese.getList("items[0].passages.text", String.class))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        assertThat(marked(english, "items[0].passages[0]")).isNotEmpty();
        assertThat(english.getString("asOf.position")).matches("c[0-9]+-m[0-9]+-a[0-9]+");
    }

    @Test
    void whatIsPublishedIsFoundAndWhatIsWithdrawnIsGone() {
        Map<String, String> query = Map.of("q", "lemuria");
        assertThat(search(query).getLong("total")).isZero();

        append("published", """
                {"revision": 1, "content": {"code": "LEM", "name": {"zh": "利莫里亚", "en": "Lemuria"}}}""");
        await(
                HALF_A_MINUTE,
                () -> given().get("/api/v1/analysis/subjects/country:LEM").statusCode() == 200);
        await(TWO_SECONDS, () -> search(query).getLong("total") == 1);
        assertThat(paths(search(Map.of("q", "limoliya")))).first().asString().endsWith("/countries/LEM");

        Response found = given().queryParams(query).get(SEARCH);
        append("withdrawn", "{\"revision\": 1}");
        await(
                HALF_A_MINUTE,
                () -> given().get("/api/v1/analysis/subjects/country:LEM").statusCode() == 404);
        await(TWO_SECONDS, () -> search(query).getLong("total") == 0);
        assertThat(search(query).getList("suggestions")).isNotNull();
        assertThat(given().queryParam("asOf", found.jsonPath().getString("asOf.position"))
                        .queryParams(query)
                        .get(SEARCH)
                        .asByteArray())
                .isEqualTo(found.asByteArray());
        assertThat(search(Map.of("q", "lemuria", "asOf", "1999-01-01T00:00:00Z"))
                        .getLong("total"))
                .isZero();
    }

    @Test
    void filtersNarrowAndAFacetLeavesItsOwnFilterOut() {
        JsonPath all = search(Map.of("q", "digital identity"));
        JsonPath cases = search(Map.of("q", "digital identity", "kind", "case"));
        JsonPath both = search(Map.of("q", "digital identity", "kind", "case,practice", "country", "DNK"));

        assertThat(cases.getLong("total")).isEqualTo(count(all, "kind", "case")).isLessThan(all.getLong("total"));
        assertThat(cases.getList("items.kind", String.class)).containsOnly("case");
        assertThat(count(cases, "kind", "practice")).isEqualTo(count(all, "kind", "practice"));
        assertThat(count(cases, "country", "DNK")).isLessThanOrEqualTo(count(all, "country", "DNK"));
        assertThat(both.getLong("total"))
                .isPositive()
                .isEqualTo(count(both, "kind", "case") + count(both, "kind", "practice"));
        assertThat(both.getList("items.countries", List.class)).allMatch(countries -> countries.contains("DNK"));
    }

    @Test
    void yearsStandingsAndConceptsNarrowToo() {
        for (Map<String, String> filter : List.of(
                Map.of("year", "2020"),
                Map.of("from", "2024", "to", "2025"),
                Map.of("standing", "qualified"),
                Map.of("concept", "open-data"),
                Map.of("dimension", "legal-framework"),
                Map.of("province", "440000"))) {
            assertThat(search(filter).getLong("total"))
                    .as(filter.toString())
                    .isPositive()
                    .isLessThan(search(Map.of()).getLong("total"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=数字政府", "?q=government&kind=case,source"})
    void pagesHoldEverythingOnceInTheOrderOfOneLongPage(String query) {
        String join = query.isEmpty() ? "?" : "&";
        JsonPath whole = given().get(SEARCH + query + join + "limit=100").jsonPath();
        List<String> paged = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().get(SEARCH + query + join + "limit=17" + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            paged.addAll(paths(page));
            next = page.getString("next");
        } while (next != null);

        assertThat(paged).doesNotHaveDuplicates().hasSize(whole.getInt("total"));
        assertThat(paged).startsWith(paths(whole).toArray(String[]::new));
    }

    @Test
    void aCursorGoesOnFromItsPlaceAfterSomethingElseWasPublished() {
        JsonPath first = search(Map.of("q", "strategy", "limit", "5"));
        append("published", """
                {"revision": 1, "content": {"code": "LEM", "name": {"zh": "利莫里亚", "en": "Lemuria"}}}""");
        String before = first.getString("asOf.position");
        await(HALF_A_MINUTE, () -> !search(Map.of()).getString("asOf.position").equals(before));

        JsonPath second = search(Map.of("q", "strategy", "limit", "5", "cursor", first.getString("next")));

        assertThat(paths(second)).hasSize(5).doesNotContainAnyElementsOf(paths(first));
        append("withdrawn", "{\"revision\": 1}");
        await(HALF_A_MINUTE, () -> search(Map.of("q", "lemuria")).getLong("total") == 0);
    }

    @Test
    void theSamePositionHasTheSameETag() {
        Response first = given().get(SEARCH + "?q=Denmark");
        String etag = first.header("ETag");

        Response again = given().header("If-None-Match", etag).get(SEARCH + "?q=Denmark");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(given().header("Accept-Language", "zh")
                        .get(SEARCH + "?q=Denmark")
                        .header("ETag"))
                .isNotEqualTo(etag);
        assertThat(first.headers().getValues("Link")).anyMatch(link -> link.contains("rel=\"first\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "a*",
                "?",
                "~",
                "\"",
                "\"\"",
                "(",
                "AND OR NOT",
                "name:*",
                "[1 TO 2]",
                "+-&&||!(){}[]^~*?:\\/",
                "<script>alert(1)</script>",
                "%_'; drop table item; --",
                "𠀀𠀁",
                "。。。"
            })
    void nothingIsAnOperator(String q) {
        given().queryParam("q", q).get(SEARCH).then().statusCode(200);
    }

    @Test
    void aHundredTermsAreText() {
        given().queryParam("q", "数 ".repeat(100)).get(SEARCH).then().statusCode(200);
    }

    @Test
    void quotationMarksAskForTheLetter() {
        JsonPath loose = search(Map.of("q", "data exchange layer"));
        JsonPath exact = search(Map.of("q", "\"data exchange layer\""));

        assertThat(exact.getLong("total")).isPositive().isLessThan(loose.getLong("total"));
        assertThat(paths(exact)).anyMatch(path -> path.endsWith("/est-x-road"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, dragon, case",
        "dimension, happiness, development-stage",
        "standing, maybe, verified",
        "concept, no-such-concept, no-such-concept",
        "country, XXX, XXX",
        "province, 890000, 890000",
    })
    void unknownValueOfAFilter(String parameter, String value, String message) {
        assertThatProblem(given().queryParam(parameter, value).get(SEARCH))
                .is(ProblemType.INVALID_REQUEST)
                .parameter(parameter)
                .mentions(message);
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "lang, fr", "year, soon", "from, -1", "kind, 'a,,b'", "country, dnk"})
    void valueOfTheWrongShape(String parameter, String value) {
        assertThatProblem(given().queryParam(parameter, value).get(SEARCH))
                .is(ProblemType.INVALID_REQUEST)
                .parameter(parameter);
    }

    @Test
    void textThatIsTooLongMisspeltParameterAndForeignCursor() {
        assertThatProblem(given().queryParam("q", "x".repeat(201)).get(SEARCH))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("q");
        assertThatProblem(given().queryParam("kindd", "case").get(SEARCH))
                .is(ProblemType.UNKNOWN_PARAMETER)
                .parameter("kindd");
        String next = search(Map.of("q", "strategy", "limit", "1")).getString("next");
        assertThatProblem(given().queryParam("q", "law")
                        .queryParam("cursor", next)
                        .get(SEARCH))
                .is(ProblemType.INVALID_CURSOR);
    }

    private static JsonPath search(Map<String, String> query) {
        Response answer = given().queryParams(query).get(SEARCH);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static List<String> paths(JsonPath answer) {
        return answer.getList("items.path", String.class);
    }

    private static List<String> marked(JsonPath answer, String passage) {
        String text = answer.getString(passage + ".text");
        List<Integer> starts = answer.getList(passage + ".marks.start", Integer.class);
        List<Integer> ends = answer.getList(passage + ".marks.end", Integer.class);
        List<String> marked = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            marked.add(text.substring(starts.get(i), ends.get(i)));
        }
        return marked;
    }

    private static long count(JsonPath answer, String facet, String value) {
        Long count = answer.param("facet", facet)
                .param("value", value)
                .getLong("facets.find { it.name == facet }.values.find { it.value == value }?.count ?: 0L");
        return count;
    }

    private static void append(String type, String data) {
        String position = given().get(SEARCH + "?limit=1").jsonPath().getString("asOf.position");
        long seq = Long.parseLong(position.replaceAll("c([0-9]+)-.*", "$1")) + 1;
        given().contentType("application/json")
                .body("""
                        {"specversion": "1.0", "id": "%d", "source": "/changes", "type": "io.govatlas.item.%s",
                         "subject": "countries/LEM", "time": "2026-01-02T00:00:00Z", "sequence": "%d",
                         "data": %s}""".formatted(seq, type, seq, data))
                .post(System.getProperty(OwnersStub.ADDRESS) + "/append");
    }

    private static void await(int tenths, BooleanSupplier wanted) {
        for (int attempt = 0; attempt < tenths; attempt++) {
            if (wanted.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }
}
