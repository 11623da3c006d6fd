package io.govatlas.comparison.runs;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.StoredRows;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs on the service's own figures. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class StoredRunsTest {

    private static final String ANALYSIS = "/api/v1/analysis/";

    /** Two countries of 2008 do not fit their own published components. */
    private static final Set<String> MISFITS = Set.of("CMR", "KHM");

    @ParameterizedTest
    @ValueSource(
            strings = {"2003", "2004", "2005", "2008", "2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024"})
    void indexOfTheUnIsRecomputedFromItsComponents(String survey) {
        String slug = Set.of("2008", "2010").contains(survey) ? "egdi-2010" : "egdi";
        JsonNode run = Client.json(
                run("{\"index\":\"%s\",\"scope\":{\"periods\":[\"%s\"]},\"draws\":100}".formatted(slug, survey)));
        Map<String, Double> published = published(survey);

        assertThat(run.get("units")).hasSizeGreaterThan(170);
        for (JsonNode unit : run.get("units")) {
            String area = unit.get("unit").asText();
            if (published.containsKey(area) && !(survey.equals("2008") && MISFITS.contains(area))) {
                assertThat(unit.get("score").asDouble()).as(area).isCloseTo(published.get(area), within(1.01e-4));
            }
        }
    }

    @Test
    void whatIsNotToBeRankedHasBandsAndAWayOut() {
        JsonNode run = Client.json(run("{\"index\":\"govtech-maturity\"}"));

        assertThat(run.get("ranked").asBoolean()).isFalse();
        assertThat(run.at("/notice/en").asText()).contains("rankingConsent");
        assertThat(run.get("units")).allSatisfy(unit -> {
            assertThat(unit.has("rank")).isFalse();
            assertThat(unit.has("score") ? unit.get("band").asText() : "group-a")
                    .startsWith("group-");
        });
        assertThatProblem(given().get(ANALYSIS + "runs/" + run.get("id").asText() + "/uncertainty"))
                .is(ProblemType.NOT_COMPUTABLE);

        JsonNode consented = Client.json(run("{\"index\":\"govtech-maturity\",\"rankingConsent\":"
                + "[\"GTMI_CGSI\",\"GTMI_PSDI\",\"GTMI_DCEI\",\"GTMI_GTEI\"]}"));

        assertThat(consented.get("ranked").asBoolean()).isTrue();
        assertThat(consented.at("/units/0/rank").asInt()).isEqualTo(1);
        assertThat(consented.at("/units/0/interval/low").asInt()).isEqualTo(1);
    }

    @Test
    void editionsAreNotMixedWithoutConsent() {
        String both = "{\"index\":\"govtech-maturity\",\"scope\":{\"periods\":[\"2022\",\"2025\"]}%s}";

        Map<String, Long> stored = StoredRows.count();
        assertThatProblem(run(both.formatted("")))
                .is(ProblemType.INVALID_REQUEST)
                .at("/mixedEditions", "/mixedEditions", "/mixedEditions", "/mixedEditions")
                .mentions("GTMI_CGSI");
        assertThat(StoredRows.count()).isEqualTo(stored);

        JsonNode run = Client.json(run(both.formatted(",\"mixedEditions\":true")));
        assertThat(run.get("findings").findValuesAsText("code")).contains("run.mixed-editions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'index':'egid'                                               | /index",
                "'index':'egdi','revision':99                                 | /revision",
                "'index':'egdi','scope':{'areas':['DNK','XXX']}               | /scope/areas/1",
                "'index':'egdi','scope':{'group':'atlantis'}                  | /scope/group",
                "'index':'egdi','rankingConsent':['OSI','OIS']                | /rankingConsent/1",
                "'definition':{'tree':[{'code':'I'},{'code':'OIS','parent':'I'}]},'scope':{'periods':['2024']} | /definition/tree/1/code",
                "'definition':{'tree':[{'code':'I'},{'code':'OSI','parent':'I'}],'steps':[{'screen':{}},{'denominate':{'ratios':[{'indicator':'OSI','denominator':'PEOPLE'}]}}]},'scope':{'periods':['2024']} | /definition/steps/1/denominate/ratios/0/denominator"
            })
    void whatIsUnknownIsNamedAtItsPlace(String request, String pointer) {
        Map<String, Long> stored = StoredRows.count();

        Response answer = run("{" + request.replace('\'', '"') + "}");

        assertThatProblem(answer).is(ProblemType.UNKNOWN_REFERENCE).at(pointer).inEnglish();
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    @Test
    void nothingAskedIsRefused() {
        assertThatProblem(run("{}")).is(ProblemType.INVALID_REQUEST);
    }

    @Test
    void everyAnalysisAnswers() {
        Response made = run("{\"index\":\"egdi\",\"scope\":{\"periods\":[\"2022\",\"2024\"]},\"draws\":200}");
        String address = made.header("Location");

        JsonNode explanation = Client.json(given().get(address + "/explanation?unit=DNK&over=CHN"));
        double sum = 0;
        for (JsonNode part : explanation.get("contributions")) {
            sum += part.get("contribution").asDouble();
        }
        assertThat(sum).isCloseTo(explanation.get("gap").asDouble(), within(1e-12));

        assertThat(Client.json(given().get(address + "/coherence")).get("links"))
                .hasSize(3);
        assertThat(Client.json(given().get(address + "/leave-one-out")).get("omissions"))
                .hasSize(3);
        assertThat(Client.json(given().get(address + "/sensitivity?base=64&unit=CHN"))
                        .get("inputs"))
                .isNotEmpty();
        assertThat(Client.json(given().get(address + "/reversal?unit=DNK&over=KOR"))
                        .get("weights"))
                .hasSize(3);
        assertThat(Client.json(given().get(address + "/trend")).get("periods")).hasSize(2);
        assertThat(Client.json(given().get(address + "/uncertainty")).get("beats"))
                .hasSizeGreaterThan(190);
        given().contentType("application/json")
                .body("{\"unit\":\"CHN\",\"place\":20}")
                .post(address + "/target")
                .then()
                .statusCode(200);
    }

    @Test
    void noAnalysisGivesARankAlone() {
        Response made = run("{\"index\":\"egdi\",\"draws\":200}");
        String address = made.header("Location");
        Map<String, JsonNode> units = new HashMap<>();
        Client.json(made)
                .get("units")
                .forEach(unit -> units.put(unit.get("unit").asText(), unit));

        JsonNode explanation = Client.json(given().get(address + "/explanation?unit=DNK&over=CHN"));
        assertThat(given().get(address + "/reversal?unit=DNK&over=KOR&margin=-0.5")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("\"margin\"");
        JsonNode reversal = Client.json(given().get(address + "/reversal?unit=DNK&over=KOR"));
        JsonNode left = Client.json(given().get(address + "/leave-one-out"));

        assertThat(explanation.get("standings"))
                .extracting(standing -> standing.get("unit").asText())
                .containsExactly("DNK", "CHN");
        assertThat(reversal.get("standings"))
                .extracting(standing -> standing.get("unit").asText())
                .containsExactly("DNK", "KOR");
        assertThat(left.get("standings")).hasSameSizeAs(left.get("units"));
        for (JsonNode answer : List.of(explanation, reversal, left)) {
            assertThat(answer.get("standings"))
                    .filteredOn(standing -> standing.has("rank"))
                    .isNotEmpty()
                    .allSatisfy(standing -> {
                        JsonNode unit = units.get(standing.get("unit").asText());
                        for (String member : List.of("rank", "interval", "notDistinguishableFrom")) {
                            assertThat(standing.get(member)).isNotNull().isEqualTo(unit.get(member));
                        }
                    });
        }
    }

    @Test
    void targetSaysWhatThePlaceWouldBeWorth() {
        Response made = run("{\"index\":\"egdi\",\"draws\":200}");

        JsonNode target = Client.json(given().contentType("application/json")
                .body("{\"unit\":\"CHN\",\"place\":20}")
                .post(made.header("Location") + "/target"));

        assertThat(target.at("/now/rank").asInt()).isGreaterThan(20);
        assertThat(target.at("/now/interval/low").isNumber()).isTrue();
        assertThat(target.at("/then/rank").asInt()).isEqualTo(20);
        assertThat(target.at("/then/interval/low").asDouble()).isLessThanOrEqualTo(20);
        assertThat(target.at("/then/interval/high").asDouble()).isGreaterThanOrEqualTo(20);
        assertThat(target.at("/then/notDistinguishableFrom")).isNotEmpty();
    }

    @Test
    void whatIsNotRankedHasNoStandings() {
        String address = run("{\"index\":\"govtech-maturity\"}").header("Location");

        assertThat(Client.json(given().get(address + "/explanation?unit=DNK&over=CHN"))
                        .has("standings"))
                .isFalse();
    }

    @Test
    void analysisOfAnUnknownUnitNamesTheParameter() {
        String address = run("{\"index\":\"egdi\",\"draws\":100}").header("Location");

        assertThatProblem(given().get(address + "/explanation?unit=DNK&over=XXX"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("over");
        assertThatProblem(given().get(address + "/explanation?unit=DNK")).is(ProblemType.INVALID_REQUEST);
        assertThatProblem(given().get(ANALYSIS + "runs/0123/trend")).is(ProblemType.NOT_FOUND);
    }

    @Test
    void jobIsAskedForByName() {
        Response accepted = given().contentType("application/json")
                .header("Prefer", "respond-async")
                .body(RunResourceTest.large())
                .post(ANALYSIS + "runs");
        accepted.then().statusCode(202);

        JsonNode job = Client.json(given().get(accepted.header("Location") + "?wait=30"));
        for (int i = 0; i < 20 && !job.at("/state").asText().equals("succeeded"); i++) {
            job = Client.json(given().get(accepted.header("Location") + "?wait=30"));
        }

        given().get(job.at("/links/result").asText()).then().statusCode(200);
    }

    private static Map<String, Double> published(String survey) {
        Map<String, Double> published = new HashMap<>();
        String next = "";
        while (next != null) {
            JsonNode page = Client.json(given().queryParam("indicator", "EGDI")
                    .queryParam("period", survey)
                    .queryParam("limit", 200)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get(ANALYSIS + "observations"));
            page.get("items").forEach(row -> {
                if (row.has("value")) {
                    published.put(row.get("area").asText(), row.get("value").asDouble());
                }
            });
            next = page.path("next").asText(null);
        }
        return published;
    }

    private static Response run(String body) {
        return given().contentType("application/json").body(body).post(ANALYSIS + "runs");
    }
}
