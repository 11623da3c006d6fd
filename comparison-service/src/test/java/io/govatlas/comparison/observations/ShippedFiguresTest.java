package io.govatlas.comparison.observations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.rules.Rules;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures the service brings with it, as readers get them. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ShippedFiguresTest {

    private static final Client CLIENT = new Client(Rules.SAMPLE);

    @ParameterizedTest
    @CsvSource({
        "2003, 173", "2004, 178", "2005, 179", "2008, 182", "2010, 183", "2012, 190",
        "2014, 193", "2016, 193", "2018, 193", "2020, 193", "2022, 193", "2024, 193"
    })
    void everySurveyHasAllStatesAndSaysWhoWasNotScored(String survey, int scored) {
        for (String indicator : List.of("EGDI", "OSI", "TII", "HCI", "EPI")) {
            JsonPath coverage =
                    get("observations/coverage?group=unMember&period=" + survey + "&indicator=" + indicator);
            assertThat(coverage.getInt("indicators[0].periods[0].present")).isEqualTo(scored);
            assertThat(coverage.getInt("indicators[0].periods[0].explained")).isEqualTo(193 - scored);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EGDI, DNK, 2024, 0.98474",
        "EGDI, CHN, 2022, 0.8119",
        "OSI, CHN, 2024, 0.92576",
        "OSI, KOR, 2024, 1",
        "HCI, AUS, 2024, 1",
        "GTMI, CHN, 2025, 0.650501",
        "GTMI, KOR, 2025, 0.997452",
        "EGBR_OVERALL_SCORE, MLT, 2022, 95.7147",
        "POPULATION, CHN, 2022, 1412175000",
        "POPULATION, 810000, 2022, 7346100",
        "GDP_PC_PPP, DNK, 2022, 77953.6786613124"
    })
    void spotValues(String indicator, String area, String period, double value) {
        JsonNode found = Client.json(given().get("/api/v1/analysis/observations?indicator=%s&area=%s&period=%s"
                .formatted(indicator, area, period)));

        assertThat(found.at("/items/0/value").asDouble()).isEqualTo(value);
    }

    @Test
    void whatWasNotScoredIsMissingWithItsReasonAndNeverNought() {
        JsonPath missing = get("observations?indicator=EGDI&status=missing&limit=200");

        assertThat(missing.getInt("total")).isEqualTo(6 * 193 - 173 - 178 - 179 - 182 - 183 - 190);
        assertThat(missing.getList("items.value")).containsOnlyNulls();
        assertThat(missing.getList("items.note", String.class)).allMatch(note -> note.contains("not scored"));
    }

    @Test
    void notesAndBreaksAreThere() {
        assertThat(get("observations?indicator=EGDI&period=2008&area=CMR,KHM").getList("items.note", String.class))
                .allMatch(note -> note.contains("does not fit"));
        JsonPath china = get("observations?indicator=INTERNET_USERS_PCT&area=CHN&from=2022&to=2023");
        assertThat(china.getList("items.status")).containsExactly("normal", "break");
        assertThat(get("indicators/INTERNET_USERS_PCT").getString("content.seriesBreaks[0].period"))
                .isEqualTo("2023");
    }

    @Test
    void whatIsNoRankingMayNotBeRanked() {
        for (String indicator : List.of("GTMI", "GTMI_CGSI", "GTMI_PSDI", "GTMI_DCEI", "GTMI_GTEI")) {
            JsonPath gtmi = get("indicators/" + indicator);
            assertThat(gtmi.getBoolean("content.mayBeRanked")).isFalse();
            assertThat(gtmi.getString("content.rankingNote.zh")).isNotBlank();
        }
        assertThat(get("indicators/EGDI").getBoolean("content.mayBeRanked")).isTrue();
        assertThat(get("indicators/EGDI").getList("content.components")).containsExactly("OSI", "TII", "HCI");
        assertThat(get("indicators?component=OSI").getList("items.code")).containsExactly("EGDI");
    }

    @Test
    void everyDatasetHasCitationAndTermsAndEveryRowADatasetThatIsPublished() throws IOException {
        Set<String> shipped = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/content/observations"))) {
            files.forEach(file -> shipped.add(file.getFileName().toString().replace(".csv", "")));
        }
        List<JsonNode> datasets = CLIENT.contents("datasets").stream()
                .filter(dataset -> shipped.contains(dataset.get("slug").asText()))
                .toList();

        assertThat(datasets).hasSize(20);
        assertThat(datasets).allSatisfy(dataset -> {
            for (String text : List.of("/citation/zh", "/citation/en", "/terms/zh", "/terms/en", "/licence", "/url")) {
                assertThat(dataset.at(text).asText())
                        .as(dataset.get("slug") + text)
                        .isNotBlank();
            }
            assertThat(get("observations?limit=1&dataset=" + dataset.get("slug").asText())
                            .getInt("total"))
                    .as(dataset.get("slug").asText())
                    .isPositive();
        });
        assertThat(datasets)
                .filteredOn(dataset -> dataset.get("slug").asText().startsWith("un-"))
                .hasSize(12)
                .allSatisfy(
                        dataset -> assertThat(dataset.at("/terms/en").asText()).contains("© United Nations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HKG", "810000"})
    void areasGoByOneCode(String code) {
        assertThat(get("areas/" + code).getString("code")).isEqualTo("810000");
        assertThat(get("areas/" + code).getString("kind")).isEqualTo("province");
    }

    @Test
    void areasAndGroups() {
        assertThat(get("areas?kind=country").getInt("total")).isEqualTo(193);
        assertThat(get("areas?kind=province").getInt("total")).isEqualTo(34);
        assertThat(get("areas?kind=union").getList("items.code")).containsExactly("EUU");
        assertThat(get("areas?group=EU").getInt("total")).isEqualTo(27);
        assertThat(get("areas?group=china-northeast").getList("items.code"))
                .containsExactly("210000", "220000", "230000");
        assertThat(get("area-groups?limit=200").getList("items.areas", List.class))
                .allMatch(list -> !list.isEmpty());
        assertThat(given().get("/api/v1/analysis/areas?group=eu").statusCode()).isEqualTo(400);
    }

    private static JsonPath get(String address) {
        return given().get("/api/v1/analysis/" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
