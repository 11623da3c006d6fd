package io.govatlas.comparison.briefings;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All three kinds in all four forms, over HTTP and the real content. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class BriefingResourceTest {

    private static final String ANALYSIS = "/api/v1/analysis/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html", "docx", BriefingFormat.WORD, "xlsx", BriefingFormat.WORKBOOK, "md", "text/markdown");

    @ParameterizedTest
    @ValueSource(strings = {"comparisons", "subjects", "runs"})
    void everyKindComesInEveryFormAndLanguage(String kind) throws Exception {
        String address = address(kind);
        for (String format : TYPES.keySet()) {
            for (String lang : List.of("zh", "en", "both")) {
                Response answer = given().get(address + "?format=" + format + "&lang=" + lang);

                assertThat(answer.statusCode()).as(format + lang).isEqualTo(200);
                assertThat(answer.contentType()).startsWith(TYPES.get(format));
                assertThat(answer.header("Content-Language")).isEqualTo(lang.equals("both") ? "zh, en" : lang);
                assertThat(answer.header("Content-Disposition"))
                        .startsWith(format.equals("docx") || format.equals("xlsx") ? "attachment" : "inline")
                        .endsWith("." + format + "\"");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(answer.header("Vary")).contains("Accept", "Accept-Language");
                if (format.equals("docx")) {
                    try (XWPFDocument document = new XWPFDocument(answer.asInputStream())) {
                        assertThat(document.getTables()).isNotEmpty();
                        assertThat(document.getCharts()).isNotEmpty();
                    }
                } else if (format.equals("xlsx")) {
                    try (XSSFWorkbook workbook = new XSSFWorkbook(answer.asInputStream())) {
                        assertThat(workbook.getNumberOfSheets()).isGreaterThan(3);
                    }
                } else {
                    assertThat(answer.asString()).contains(address.replace("/briefing", ""));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparisons", "subjects", "runs"})
    void sameAnswerIsNotSentAgain(String kind) {
        String address = address(kind) + "?format=docx&lang=zh";
        Response first = given().get(address);

        assertThat(given().get(address).asByteArray()).isEqualTo(first.asByteArray());
        given().header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
    }

    @Test
    void formAndLanguageFollowTheReaderWhereNotAskedFor() {
        String address = address("subjects");

        assertThat(given().get(address).contentType()).startsWith("text/html");
        assertThat(given().header("Accept", BriefingFormat.WORKBOOK)
                        .get(address)
                        .contentType())
                .isEqualTo(BriefingFormat.WORKBOOK);
        assertThat(given().header("Accept", "text/markdown;q=0.5, text/html;q=0.1")
                        .header("Accept-Language", "zh-CN")
                        .get(address)
                        .asString())
                .startsWith("# 数字政府建设概况：广东省");
    }

    @Test
    void permalinksLeadToTheDoorThatWasAsked() {
        String text = given().header("X-Forwarded-Host", "atlas.example:8443")
                .header("X-Forwarded-Proto", "https")
                .get(address("subjects") + "?format=md&lang=en")
                .asString();

        assertThat(text).contains("<https://atlas.example:8443/api/v1/analysis/subjects/province:440000?asOf=");
    }

    @Test
    void pageMayNeitherRunNorFetch() {
        Response page = given().get(address("comparisons") + "?format=html&lang=both");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.asString()).doesNotContain("<script").doesNotContain(" style=");
    }

    @Test
    void whatIsNotThereOrNotOfferedIsAProblem() {
        for (String kind : List.of("comparisons", "subjects", "runs")) {
            assertThatProblem(given().get(ANALYSIS + kind + "/nothing/briefing"))
                    .is(ProblemType.NOT_FOUND);
        }
        String address = address("subjects");
        assertThatProblem(given().header("Accept", "image/png").get(address)).is(ProblemType.NOT_ACCEPTABLE);
        assertThatProblem(given().get(address + "?lang=fr"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("lang");
        assertThatProblem(given().get(address + "?format=pdf"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("format");
        assertThatProblem(given().get(address + "?language=zh")).is(ProblemType.UNKNOWN_PARAMETER);
        assertThatProblem(given().get(address + "?asOf=c9999999")).is(ProblemType.INVALID_REQUEST);
    }

    private static String address(String kind) {
        String of = switch (kind) {
            case "subjects" -> ANALYSIS + "subjects/province:440000";
            case "runs" -> made("runs", "{\"index\":\"egdi\",\"draws\":100}");
            default -> made("comparisons", "{\"subjects\":[\"CHN\",\"USA\",\"DNK\"]}");
        };
        return of + "/briefing";
    }

    private static String made(String collection, String request) {
        return given().contentType("application/json")
                .body(request)
                .post(ANALYSIS + collection)
                .header("Location");
    }
}
