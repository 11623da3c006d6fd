package io.govatlas.comparison.charts;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of real runs on figures that are sent along. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ChartResourceTest {

    private static final String RUNS = "/api/v1/analysis/runs/";

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @CsvSource({
        "bars, en", "radar, en", "slope, en", "heat-map, en", "acceptability, en",
        "bars, zh", "radar, zh", "slope, zh", "heat-map, zh", "acceptability, zh"
    })
    void everyKindIsDrawnInBothLanguages(String kind, String language) throws Exception {
        JsonNode run = run("north");

        Response picture = picture(run, kind + "?lang=" + language);

        picture.then().statusCode(200).header("Content-Language", language).header("X-Content-Type-Options", "nosniff");
        assertThat(picture.contentType()).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(picture.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(picture.header("Cache-Control")).isEqualTo("public, max-age=86400");
        String text = String.join("\n", Pictures.texts(picture.asString()));
        assertThat(text).contains(run.get("id").asText(), "north", "north & south");
        assertThat(text).contains(language.equals("zh") ? "随请求提交的数据" : "figures sent along");
        run.get("units")
                .forEach(unit -> assertThat(text)
                        .contains("%d (%s)"
                                .formatted(
                                        unit.get("rank").asInt(),
                                        Words.interval(
                                                new Interval(
                                                        unit.at("/interval/low").asDouble(),
                                                        unit.at("/interval/high")
                                                                .asDouble()),
                                                "0.#"))));
    }

    @Test
    void unchangedPictureIsNotSentAgain() {
        JsonNode run = run("east");
        Response first = picture(run, "bars");

        assertThat(picture(run, "bars").asByteArray()).isEqualTo(first.asByteArray());
        given().header("If-None-Match", first.header("ETag"))
                .get(RUNS + run.get("id").asText() + "/charts/bars")
                .then()
                .statusCode(304);
    }

    @Test
    void languageFollowsTheReaderWhereNotAskedFor() throws Exception {
        String address = RUNS + run("west").get("id").asText() + "/charts/bars";

        Response chinese = given().header("Accept-Language", "zh-CN").get(address);

        assertThat(Pictures.texts(chinese.asString())).contains("位次");
        assertThat(chinese.header("Vary")).contains("Accept-Language");
    }

    @Test
    void drawsTheUnitsAskedFor() throws Exception {
        JsonNode run = run("first");
        List<String> ranked = run.get("units").findValuesAsText("unit");

        assertThat(names(run, ranked, "bars?limit=2")).containsExactlyElementsOf(ranked.subList(0, 2));
        assertThat(names(run, ranked, "bars?units=" + ranked.get(3) + "," + ranked.get(1)))
                .containsExactly(ranked.get(1), ranked.get(3));
        assertThat(names(run, ranked, "bars?around=" + ranked.get(3) + "&limit=2"))
                .containsExactlyElementsOf(ranked.subList(2, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bars?units=nobody           | units",
                "bars?around=nobody          | around",
                "bars?units=a&around=a       | around",
                "radar?limit=8               | limit",
                "bars?limit=201              | limit",
                "bars?limit=0                | limit",
                "bars?lang=fr                | lang",
            })
    void refusesWhatItCannotDraw(String query, String parameter) {
        JsonNode run = run("a");

        assertThatProblem(picture(run, query)).is(ProblemType.INVALID_REQUEST).parameter(parameter);
        assertThatProblem(given().header("Accept-Language", "zh-CN")
                        .get(RUNS + run.get("id").asText() + "/charts/" + query))
                .is(ProblemType.INVALID_REQUEST)
                .inChinese();
    }

    @Test
    void knowsNoOtherKindsAndNoOtherRuns() {
        assertThatProblem(picture(run("a"), "pie")).is(ProblemType.NOT_FOUND);
        assertThatProblem(given().get(RUNS + "0123456789abcdef01234567/charts/bars"))
                .is(ProblemType.NOT_FOUND);
        assertThatProblem(picture(run("a"), "bars?colour=red")).is(ProblemType.UNKNOWN_PARAMETER);
    }

    @Test
    void needsSeveralPeriodsForASlopeAndSeveralPartsForARadar() {
        JsonNode small =
                Client.json(post("{\"definition\":{\"tree\":[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},"
                        + "{\"code\":\"y\",\"parent\":\"I\"}]},\"data\":{\"units\":[\"u\",\"v\"],\"indicators\":[\"x\",\"y\"],"
                        + "\"values\":[[1,2],[2,1]]},\"seed\":1}"));

        assertThatProblem(picture(small, "slope")).is(ProblemType.NOT_COMPUTABLE);
        assertThatProblem(picture(small, "radar")).is(ProblemType.NOT_COMPUTABLE);
        assertThat(picture(small, "heat-map").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bars, 2", "radar, 3", "slope, 3", "heat-map, 3", "acceptability, 3"})
    void asksHowLargeTheRunIsAndReadsItAndItsInputsAtMostOnce(String kind, long statements) {
        JsonNode run = run("counted");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            statistics.clear();
            assertThat(picture(run, kind).statusCode()).isEqualTo(200);
            fewest = Math.min(fewest, statistics.getPrepareStatementCount());
        }
        assertThat(fewest).isEqualTo(statements);
    }

    @Test
    void citesTheDatasetsOfStoredFiguresAndNamesAreasInTheLanguage() throws Exception {
        JsonNode egdi = Client.json(post("{\"index\":\"egdi\",\"scope\":{\"periods\":[\"2024\"]},\"draws\":100}"));
        String dataset = egdi.at("/datasets/0").asText();
        JsonNode citation =
                Client.json(given().get("/api/v1/analysis/datasets/" + dataset)).at("/content/citation");

        String chinese = read(picture(egdi, "bars?lang=zh&units=DNK,CHN"));
        String english = read(picture(egdi, "bars?lang=en&units=DNK,CHN"));

        assertThat(chinese)
                .contains("丹麦", "中国", "egdi · r", citation.get("zh").asText().replaceFirst("。$", ""));
        assertThat(english)
                .contains(
                        "Denmark",
                        "China",
                        "egdi · r",
                        citation.get("en").asText().replaceFirst("[.]$", ""));
    }

    @Test
    void whatIsNotToBeRankedHasNoRankInItsPictures() throws Exception {
        JsonNode maturity = Client.json(post("{\"index\":\"govtech-maturity\"}"));

        for (String kind : List.of("bars", "radar", "heat-map")) {
            String text = read(picture(maturity, kind + "?lang=en"));
            assertThat(text).as(kind).contains("say that it is not a ranking").doesNotContain("Rank", "≈");
        }
        assertThatProblem(picture(maturity, "acceptability")).is(ProblemType.NOT_COMPUTABLE);
    }

    /** The description: its texts are whole, while those of the drawing are broken into lines. */
    private static String read(Response picture) throws Exception {
        String svg = picture.asString();
        return String.join("\n", Pictures.contents(Pictures.read(svg), "desc")) + String.join(" ", Pictures.texts(svg));
    }

    private static List<String> names(JsonNode run, List<String> units, String query) throws Exception {
        return Pictures.texts(picture(run, query).asString()).stream()
                .filter(units::contains)
                .toList();
    }

    /** Three indicators of four units over two periods; one figure is missing, and one name is awkward. */
    static JsonNode run(String first) {
        return Client.json(post("""
                {"definition":{"tree":[
                   {"code":"I","name":{"zh":"示例指数","en":"Example index"}},
                   {"code":"x","parent":"I"},{"code":"y","parent":"I"},{"code":"z","parent":"I"}],
                 "steps":[{"impute":{"method":"mean"}},
                   {"normalise":{"common":{"method":"min-max","lower":0,"upper":100}}}]},
                 "data":{"units":["%s","north & south","third","last"],"indicators":["x","y","z"],
                   "periods":[
                     {"period":"2022","values":[[1,10,5],[2,20,7],[3,40,6],[2,15,4]]},
                     {"period":"2024","values":[[3,35,8],[2,null,7],[3,40,5],[1,15,4]]}]},
                 "seed":7}""".formatted(first)));
    }

    private static Response post(String body) {
        Response made = given().contentType("application/json").body(body).post(RUNS.replaceFirst("/$", ""));
        assertThat(made.statusCode()).as(made.asString()).isBetween(200, 201);
        return made;
    }

    private static Response picture(JsonNode run, String query) {
        return given().get(RUNS + run.get("id").asText() + "/charts/" + query);
    }
}
