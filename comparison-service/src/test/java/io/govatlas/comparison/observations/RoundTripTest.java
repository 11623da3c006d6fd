package io.govatlas.comparison.observations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is downloaded can be loaded again and changes nothing, and what is loaded can be read as it was before. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RoundTripTest {

    private static final String ANALYSIS = "/api/v1/analysis/";

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void downloadedTableIsLoadedAgainWithoutAChange(String format) {
        Response table =
                given().get(ANALYSIS + "observations?dataset=un-egov-survey-2008,oecd-dgi-2023&format=" + format);

        JsonPath report = load(table.contentType(), table.asByteArray(), true);

        assertThat(report.getInt("result.rows")).isEqualTo(193 * 5 + 38 * 7);
        assertThat(report.getInt("result.unchanged")).isEqualTo(193 * 5 + 38 * 7);
        assertThat(report.getInt("result.faultCount")).isZero();
    }

    @Test
    void correctedFigureIsReadAsItWasAndAsItIs() {
        String question = "observations?indicator=SPI_OVERALL&area=DNK&period=2020";
        JsonPath before = given().get(ANALYSIS + question).jsonPath();
        String tables = "dataset,indicator,area,period,value\nworld-bank-spi,SPI_OVERALL,DNK,2020,%s\n";

        load("text/csv", tables.formatted("12.5").getBytes(), false);
        JsonPath after = given().get(ANALYSIS + question).jsonPath();
        JsonPath then = given().get(ANALYSIS + question + "&asOf=" + before.getString("asOf.position"))
                .jsonPath();
        load("text/csv", tables.formatted(before.getString("items[0].value")).getBytes(), false);

        assertThat(after.getDouble("items[0].value")).isEqualTo(12.5);
        assertThat(after.getString("asOf.position")).isNotEqualTo(before.getString("asOf.position"));
        assertThat(then.getMap("")).isEqualTo(before.getMap(""));
        assertThat(given().get(ANALYSIS + question + "&asOf=" + before.getString("asOf.changedAt"))
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(before.getMap(""));
    }

    @Test
    void noteIsNoFormulaAndComesBackAsItWas() {
        String question = ANALYSIS + "observations?indicator=SPI_OVERALL&area=SWE&period=2020";
        String value = given().get(question).jsonPath().getString("items[0].value");
        String table = "dataset,indicator,area,period,value,note\nworld-bank-spi,SPI_OVERALL,SWE,2020,%s,%s\n";

        load("text/csv", table.formatted(value, "=1+1").getBytes(), false);
        Response sheet = given().get(question + "&format=csv");
        JsonPath again = load(sheet.contentType(), sheet.asByteArray(), true);
        String note = given().get(question).jsonPath().getString("items[0].note");
        load("text/csv", table.formatted(value, "").getBytes(), false);

        assertThat(sheet.asString()).contains(",'=1+1,");
        assertThat(note).isEqualTo("=1+1");
        assertThat(again.getInt("result.unchanged")).isEqualTo(1);
    }

    private static JsonPath load(String type, byte[] table, boolean dryRun) {
        String job = given().auth()
                .oauth2(Tokens.editor())
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .queryParam("dryRun", dryRun)
                .body(table)
                .post(ANALYSIS + "imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        JsonPath ended = given().auth()
                .oauth2(Tokens.editor())
                .queryParam("wait", 30)
                .get(job)
                .jsonPath();
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("succeeded");
        return ended;
    }
}
