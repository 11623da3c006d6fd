package io.govatlas.comparison.observations;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Observations as whole tables: as arrays, as CSV and as a workbook. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ObservationTableTest {

    private static final String OBSERVATIONS = "/api/v1/analysis/observations";
    private static final Set<String> UNFIT = Set.of("CMR 2008", "KHM 2008");
    private static final List<String> SURVEYS =
            List.of("2003", "2004", "2005", "2008", "2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024");

    @Inject
    ObservationTables tables;

    @Inject
    Moments moments;

    /** The survey prints 4 decimals of an index whose components it prints with 4 or 5. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2003", "2004", "2005", "2008", "2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024"})
    void egdiFollowsFromItsComponentsInEverySurvey(String survey) {
        double[] weights = Set.of("2008", "2010").contains(survey)
                ? new double[] {.34, .33, .33}
                : new double[] {1 / 3d, 1 / 3d, 1 / 3d};
        ObservationTable table =
                tables.read(List.of("EGDI", "OSI", "TII", "HCI"), null, List.of(survey), moments.at(null));
        double[][] x = table.period(survey);

        assertThat(table.areas()).hasSize(193);
        for (int area = 0; area < table.areas().size(); area++) {
            String name = table.areas().get(area) + " " + survey;
            if (Double.isNaN(x[0][area])) {
                assertThat(new double[] {x[1][area], x[2][area], x[3][area]})
                        .as(name)
                        .containsOnly(Double.NaN);
            } else if (!UNFIT.contains(name)) {
                double mean = weights[0] * x[1][area] + weights[1] * x[2][area] + weights[2] * x[3][area];
                assertThat(mean).as(name).isCloseTo(x[0][area], within(1.0e-4));
            }
        }
    }

    @Test
    void tableHoldsWhereEachValueIsFromAndWhatIsMissing() {
        ObservationTable table =
                tables.read(List.of("EGDI", "DGI"), List.of("CHN", "SSD", "DNK"), SURVEYS, moments.at(null));

        assertThat(table.values()[11][0][0]).isEqualTo(0.87184);
        assertThat(table.datasetOf(11, 0, 0)).isEqualTo("un-egov-survey-2024");
        assertThat(table.values()[0][0][1]).isNaN();
        assertThat(table.status()[0][0][1]).isEqualTo(ObservationStatus.MISSING);
        assertThat(table.datasetOf(0, 0, 1)).isNull();
        assertThat(table.period("2024")[1]).containsOnly(Double.NaN);
        assertThat(table.contradictions()).isEmpty();
    }

    @Test
    void mixedMethodEditionsNeedConsent() {
        ObservationTable mixed =
                tables.read(List.of("EGDI", "OSI"), List.of("DNK"), List.of("2010", "2012"), moments.at(null));
        ObservationTable one = tables.read(List.of("EGDI"), List.of("DNK"), List.of("2012", "2024"), moments.at(null));

        assertThat(mixed.mixed())
                .extracting(ObservationTable.MixedEditions::indicator)
                .containsExactly("EGDI");
        Assertions.assertThatThrownBy(() -> mixed.refuseMixedEditions("/allowMixedEditions"))
                .isInstanceOf(ProblemException.class);
        one.refuseMixedEditions("/allowMixedEditions");
    }

    @Test
    void csvHoldsAllRowsInTheFormThatIsLoaded() throws IOException {
        Response answer =
                given().header("Accept", "text/csv").get(OBSERVATIONS + "?dataset=un-egov-survey-2008&limit=1");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("dataset,indicator,area,period,value,status,note,rank");
        assertThat(lines).hasSize(1 + 193 * 5);
        assertThat(lines).contains("un-egov-survey-2008,EGDI,DNK,2008,0.9134,normal,,normal");
        assertThat(lines).contains("un-egov-survey-2008,EGDI,SSD,2008,,missing,not scored · 未评分,normal");
        assertThat(answer.headers().getValue("Content-Disposition")).contains("observations-a");
        given().header("Accept", "text/csv")
                .header("If-None-Match", answer.header("ETag"))
                .get(OBSERVATIONS + "?dataset=un-egov-survey-2008&limit=1")
                .then()
                .statusCode(304);
    }

    @Test
    void workbookHasTheRowsAndThenTheCitations() throws IOException {
        Response answer = given().get(OBSERVATIONS + "?indicator=DGI&format=xlsx");

        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> parts = parts(answer.asByteArray());
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("dataset", "DNK", "0.811");
        assertThat(count(parts.get("xl/worksheets/sheet1.xml"), "<row ")).isEqualTo(39);
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("oecd-dgi-2023", "OECD (2024)", "attribution");
    }

    @Test
    void numbersAreWrittenShortAndReadBackTheSame() {
        assertThat(CsvTable.number(1417173173.0)).isEqualTo("1417173173");
        assertThat(CsvTable.number(22499.3790099437)).isEqualTo("22499.3790099437");
        assertThat(CsvTable.number(0.00001)).isEqualTo("0.00001");
        assertThat(CsvTable.number(0.0)).isEqualTo("0");
        assertThat(CsvTable.number(null)).isNull();
        for (double value : new double[] {1.0e300, -4.9e-324, Math.PI, 1.0e22}) {
            assertThat(Double.parseDouble(CsvTable.number(value))).isEqualTo(value);
        }
    }

    @Test
    void formatsAreChosenByParameterThenByAccept() {
        assertThat(given().header("Accept", "text/csv")
                        .get(OBSERVATIONS + "?indicator=DGI&format=json")
                        .contentType())
                .startsWith("application/json");
        assertThat(given().header("Accept", "*/*")
                        .get(OBSERVATIONS + "?indicator=DGI")
                        .contentType())
                .startsWith("application/json");
        assertThatProblem(given().header("Accept", "image/png").get(OBSERVATIONS + "?indicator=DGI"))
                .is(ProblemType.NOT_ACCEPTABLE)
                .mentions("text/csv");
        assertThatProblem(given().get(OBSERVATIONS + "?format=xls"))
                .parameter("format")
                .mentions("xlsx");
    }

    private static int count(String text, String part) {
        return (int) IntStream.range(0, text.length())
                .filter(i -> text.startsWith(part, i))
                .count();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("observations", ".xlsx");
        Files.write(file, workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
