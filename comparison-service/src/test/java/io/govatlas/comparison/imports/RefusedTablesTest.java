package io.govatlas.comparison.imports;

import static io.govatlas.comparison.imports.Figures.DATASET;
import static io.govatlas.comparison.imports.Figures.as;
import static io.govatlas.comparison.imports.Figures.csv;
import static io.govatlas.comparison.imports.Figures.ended;
import static io.govatlas.comparison.imports.Figures.load;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.StoredRows;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over HTTP: a table with a fault names its row and column, in both languages, and stores nothing of itself. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RefusedTablesTest {

    private static final String HEADER = "indicator,area,period,value,status,note,rank\n";
    private static final String GOOD = "LOAD_SHARE,DNK,2030,0.5,,,\n";
    private static final int MEGABYTES = 200;

    @TestHTTPResource("/api/v1/analysis/")
    URI analysis;

    @BeforeEach
    void definitions() throws IOException {
        Figures.publishDefinitions();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOAD_SHAER,DNK,2031,0.5,,,             | /3/indicator | item-reference",
                "LOAD_SHARE,XXX,2031,0.5,,,             | /3/area      | area-unknown",
                "LOAD_SHARE,DNK,last year,0.5,,,        | /3/period    | period-unknown",
                "LOAD_SHARE,DNK,2031,half,,,            | /3/value     | value-not-a-number",
                "LOAD_SHARE,DNK,2031,NaN,,,             | /3/value     | value-not-a-number",
                "LOAD_SHARE,DNK,2031,-Infinity,,,       | /3/value     | value-not-a-number",
                "LOAD_AMOUNT,DNK,2031,1e400,,,          | /3/value     | value-too-large",
                "LOAD_SHARE,DNK,2031,1.5,,,             | /3/value     | value-out-of-range",
                "LOAD_SHARE,DNK,2031,,,,                | /3/value     | value-absent",
                "LOAD_SHARE,DNK,2030,0.5,,,             | /3           | row-twice",
                "LOAD_SHARE,DNK,2031                    | /3           | row-cells"
            })
    void faultOfARow(String row, String pointer, String reason) {
        Map<String, Long> stored = StoredRows.count();

        Response job = load(HEADER + GOOD + row + "\n");

        refused(job, pointer, reason);
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator,area,period                 | /1/value | column-missing",
                "indicator,area,period,value,value     | /1/value | column-twice",
                "indicator,area,period,value,worth     | /1/worth | column-unknown"
            })
    void faultOfTheHeader(String header, String pointer, String reason) {
        Map<String, Long> stored = StoredRows.count();

        Response job = load(header + "\nLOAD_SHARE,DNK,2030,0.5,\n");

        refused(job, pointer, reason);
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    @Test
    void faultsOfAWorkbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("figures");
            List<String> header = List.of("indicator", "area", "period", "value");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            row(sheet, 1, "LOAD_SHARE", 2032, 0.5);
            sheet.value(2, 0, "LOAD_SHARE");
            sheet.value(2, 1, "DNK");
            sheet.value(2, 2, 2033);
            sheet.value(2, 3, "half");
            row(sheet, 3, "LOAD_SHARE", 2032, 0.25);
        }
        Map<String, Long> stored = StoredRows.count();

        Response job = load(as(Tokens.editor())
                .contentType(ImportResource.XLSX)
                .queryParam("dataset", DATASET)
                .body(file.toByteArray()));

        assertThat(job.jsonPath().getList("problem.errors.pointer")).containsExactly("/3/value", "/4");
        assertThat(job.jsonPath().getList("result.faults.reason")).containsExactly("value-not-a-number", "row-twice");
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    private static void row(Worksheet sheet, int row, String indicator, int period, double value) {
        sheet.value(row, 0, indicator);
        sheet.value(row, 1, "DNK");
        sheet.value(row, 2, period);
        sheet.value(row, 3, value);
    }

    @Test
    void cellOfTwoHundredMegabytes() throws Exception {
        Map<String, Long> stored = StoredRows.count();
        HttpRequest request = HttpRequest.newBuilder(analysis.resolve("imports?dataset=" + DATASET))
                .header("Authorization", "Bearer " + Tokens.editor())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(RefusedTablesTest::largeCell))
                .build();

        HttpResponse<String> accepted = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(accepted.statusCode()).isEqualTo(202);
        Response job = ended(accepted.headers().firstValue("Location").orElseThrow());
        refused(job, "/3/value", "cell-too-long");
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    @Test
    void cellThatUnpacksToTwoHundredMegabytes() throws IOException {
        Map<String, Long> stored = StoredRows.count();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file);
                InputStream table = largeCell()) {
            table.transferTo(gzip);
        }

        Response job = load(csv("").header("Content-Encoding", "gzip").body(file.toByteArray()));

        refused(job, "/3/value", "cell-too-long");
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    private static InputStream largeCell() {
        byte[] megabyte = "4".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(
                new ByteArrayInputStream((HEADER + GOOD + "LOAD_SHARE,DNK,2031,").getBytes(StandardCharsets.US_ASCII)),
                new SequenceInputStream(Collections.enumeration(Collections.nCopies(MEGABYTES, megabyte).stream()
                        .map(ByteArrayInputStream::new)
                        .toList())));
    }

    /** As the job tells it, in both languages. */
    private static void refused(Response job, String pointer, String reason) {
        assertThat(job.<String>path("state")).as(job.asString()).isEqualTo("failed");
        assertThat(job.jsonPath().getList("problem.errors.pointer")).containsExactly(pointer);
        assertThat(job.jsonPath().getList("result.faults.reason")).containsExactly(reason);
        Response chinese = as(Tokens.editor()).header("Accept-Language", "zh").get(job.<String>path("links.self"));
        assertThat(chinese.<String>path("problem.errors[0].message")).containsPattern("\\p{IsHan}");
        assertThat(job.<String>path("problem.errors[0].message")).doesNotContainPattern("\\p{IsHan}");
    }
}
