package io.govatlas.comparison.observations;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Observations as readers get them: filtered, page by page, from a position, and what is wrong with a question. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ObservationResourceTest {

    private static final String OBSERVATIONS = "/api/v1/analysis/observations";

    @Test
    void everyPageTogetherGivesEachRowOnceInOrder() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        JsonPath page;
        do {
            page = get("?indicator=EGDI,OSI&group=northern-europe&limit=37" + cursor);
            page.<Map<String, Object>>getList("items")
                    .forEach(row -> seen.add(row.get("indicator") + " " + row.get("area") + " " + row.get("period")));
            cursor = "&cursor=" + page.getString("next");
        } while (page.getString("next") != null);

        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSize(page.getInt("total"));
        assertThat(seen).hasSize(10 * 12 * 2).contains("EGDI DNK 2024", "OSI SWE 2003");
    }

    @Test
    void rowsNameTheirDatasetAndTheAnswerCitesIt() {
        JsonPath china = get("?indicator=EGDI&area=CHN&period=2022&period=2024");

        assertThat(china.getList("items.value", Double.class)).containsExactly(0.8119, 0.87184);
        assertThat(china.getList("items.dataset")).containsExactly("un-egov-survey-2022", "un-egov-survey-2024");
        assertThat(china.getList("items.best", Boolean.class)).containsOnly(true);
        assertThat(china.getList("datasets.citation.en", String.class))
                .allMatch(text -> text.contains("United Nations"));
        assertThat(china.getString("asOf.position")).matches("a[0-9]+");
        assertThat(china.getList("contradictions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?indicator=INTERNET_USERS_PCT&status=break | 1",
                "?indicator=EGDI&status=missing&period=2003 | 20",
                "?indicator=EGDI&from=2020&to=2022&area=DNK | 2",
                "?dataset=oecd-dgi-2023&indicator=DGI       | 38",
                "?indicator=EGDI&group=EU&period=2024       | 27",
                "?indicator=GTMI&area=HKG,820000            | 6",
                "?indicator=EGDI&group=unMember&values=best | 2316"
            })
    void filters(String query, int total) {
        assertThat(get(query).getInt("total")).isEqualTo(total);
    }

    @Test
    void whatIsUnknownIsNamedWithTheNearest() {
        assertThatProblem(given().get(OBSERVATIONS + "?indicator=EDGI&area=DNK"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("indicator")
                .mentions("“EGDI”");
        assertThatProblem(given().get(OBSERVATIONS + "?area=DNK,DMK")).parameter("area");
        assertThatProblem(given().header("Accept-Language", "zh").get(OBSERVATIONS + "?group=northern-eurpe"))
                .parameter("group")
                .mentions("northern-europe")
                .inChinese();
        assertThatProblem(given().get(OBSERVATIONS + "?dataset=un-egov-survey-2023"))
                .parameter("dataset")
                .mentions("un-egov-survey-20");
        assertThatProblem(given().get(OBSERVATIONS + "?period=20x4")).parameter("period");
        assertThatProblem(given().get(OBSERVATIONS + "?from=20x4")).parameter("from");
        assertThatProblem(given().get(OBSERVATIONS + "?asOf=a999999"))
                .parameter("asOf")
                .mentions("a999999");
        assertThatProblem(given().get(OBSERVATIONS + "?asOf=c9999999-m1-a1")).parameter("asOf");
        assertThatProblem(given().get(OBSERVATIONS + "?asOf=2999-01-01T00:00:00Z"))
                .parameter("asOf");
        assertThatProblem(given().get(OBSERVATIONS + "?asOf=yesterday"))
                .parameter("asOf")
                .mentions("a17");
        assertThatProblem(given().get(OBSERVATIONS + "?from=2020&from=2021")).parameter("from");
        assertThatProblem(given().get(OBSERVATIONS + "?cursor=abc")).is(ProblemType.INVALID_CURSOR);
    }

    @Test
    void beforeTheFiguresCameThereAreNone() {
        assertThat(get("?indicator=EGDI&asOf=a0").getInt("total")).isZero();
        assertThat(get("?indicator=EGDI&asOf=2001-01-01T00:00:00Z").getInt("total"))
                .isZero();
        String now = get("?indicator=EGDI&limit=1").getString("asOf.position");
        assertThat(get("?indicator=EGDI&asOf=" + now).getInt("total")).isEqualTo(2316);
    }

    @Test
    void unchangedPageIsAnsweredWith304() {
        String etag = given().get(OBSERVATIONS + "?indicator=DGI").header("ETag");
        given().header("If-None-Match", etag)
                .get(OBSERVATIONS + "?indicator=DGI")
                .then()
                .statusCode(304);
    }

    @Test
    void coverageNamesWhatIsMissing() {
        JsonPath coverage = get("/coverage?indicator=EGDI,DGI&group=unMember&from=2023");

        assertThat(coverage.getList("indicators.code")).containsExactly("DGI", "EGDI");
        assertThat(coverage.getInt("indicators[0].periods[0].present")).isEqualTo(38);
        assertThat(coverage.getList("indicators[0].periods[0].missing", String.class))
                .hasSize(193 - 38)
                .contains("CHN", "DEU", "USA");
        assertThat(coverage.getInt("indicators[1].periods[0].present")).isEqualTo(193);
        assertThat(coverage.getList("areas")).hasSize(193);
        assertThat(coverage.getMap("areas.find { it.code == 'CHN' }"))
                .containsEntry("present", 1)
                .containsEntry("possible", 2);

        JsonPath first = get("/coverage?indicator=EGDI&period=2003");
        assertThat(first.getInt("indicators[0].periods[0].explained")).isEqualTo(20);
    }

    private static JsonPath get(String query) {
        Response answer = given().get(OBSERVATIONS + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
