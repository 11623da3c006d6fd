package io.govatlas.comparison.imports;

import static io.govatlas.comparison.imports.Figures.ANALYSIS;
import static io.govatlas.comparison.imports.Figures.DATASET;
import static io.govatlas.comparison.imports.Figures.as;
import static io.govatlas.comparison.imports.Figures.csv;
import static io.govatlas.comparison.imports.Figures.ended;
import static io.govatlas.comparison.imports.Figures.load;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ImportResourceTest {

    private static final String HEADER = "indicator,area,period,value,status,note,rank\n";

    @BeforeEach
    void definitions() throws IOException {
        Figures.publishDefinitions();
    }

    @Test
    void loadsReplacesAndLeavesAlone() throws SQLException {
        Response first = load(HEADER + "LOAD_SHARE,DNK,2001,0.5,,,\nLOAD_SHARE,DNK,2002,0.6,estimated,by hand,\n"
                + "LOAD_AMOUNT,440000,2001,,missing,not scored,\n");

        assertThat(first.path("state").toString()).isEqualTo("succeeded");
        assertThat(counts(first)).containsExactly(3, 3, 0, 0, 1);
        assertThat(rows("2001", "2002"))
                .containsExactly(
                        "LOAD_AMOUNT 440000 2001 null M not scored N current",
                        "LOAD_SHARE DNK 2001 0.5 A null N current",
                        "LOAD_SHARE DNK 2002 0.6 E by hand N current");

        Response second = load(HEADER + "LOAD_SHARE,DNK,2001,0.5,,,\nLOAD_SHARE,DNK,2002,0.7,,,\n"
                + "LOAD_SHARE,DNK,2003,0.8,,,preferred\n");

        assertThat(counts(second)).containsExactly(3, 1, 1, 1, 0);
        assertThat(rows("2002", "2003"))
                .containsExactly(
                        "LOAD_SHARE DNK 2002 0.6 E by hand N replaced",
                        "LOAD_SHARE DNK 2002 0.7 A null N current",
                        "LOAD_SHARE DNK 2003 0.8 A null P current");
    }

    @Test
    void batchHasItsLedgerEntry() throws SQLException {
        Response job = load(HEADER + "LOAD_SHARE,DNK,2005,0.5,,,\n");

        String position = job.path("result.position");
        List<String> entry = texts("select collection || ' ' || slug || ' ' || actor || ' ' || operation || ' '"
                + " || (snapshot::jsonb ->> 'added') from ledger where seq = " + position.substring(1));
        assertThat(entry).containsExactly("observations " + job.path("id") + " ada PUBLISHED 1");
        assertThat(texts("select from_seq::text from observation_row where dataset = 'load-test' and period = '2005'"))
                .containsExactly(position.substring(1));
        assertThat(given().get(ANALYSIS + "ledger/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    void sameTableTwiceChangesNothing() throws SQLException {
        String table = HEADER + "LOAD_SHARE,DNK,2007,0.25,,,\nLOAD_AMOUNT,CHN,2007,1e3,,\"a, b\",\n";
        load(table);
        List<String> before =
                texts("select count(*)::text from ledger union all select count(*)::text from observation");

        Response again = load(table);

        assertThat(again.path("state").toString()).isEqualTo("succeeded");
        assertThat(counts(again)).containsExactly(2, 0, 0, 2, 0);
        assertThat((boolean) again.path("result.stored")).isFalse();
        assertThat(texts("select count(*)::text from ledger union all select count(*)::text from observation"))
                .isEqualTo(before);
    }

    @Test
    void dryRunFindsOutAndStoresNothing() throws SQLException {
        load(HEADER + "LOAD_SHARE,DNK,2009,0.5,,,\n");
        String table = HEADER + "LOAD_SHARE,DNK,2009,0.6,,,\nLOAD_SHARE,DNK,2010,0.5,,,\n";

        Response dry = load(csv(table).queryParam("dryRun", true));

        assertThat(counts(dry)).containsExactly(2, 1, 1, 0, 0);
        assertThat((boolean) dry.path("result.stored")).isFalse();
        assertThat(rows("2009", "2010")).containsExactly("LOAD_SHARE DNK 2009 0.5 A null N current");
        assertThat(counts(load(table))).containsExactly(2, 1, 1, 0, 0);
    }

    @Test
    void withOneFaultNothingIsStored() throws SQLException {
        Response job =
                load(HEADER + "LOAD_SHARE,DNK,2012,0.5,,,\nLOAD_SHARE,DNK,2013,much,,,\nLOAD_SHARE,XXX,2012,1.5,,,\n");

        assertThat(job.path("state").toString()).isEqualTo("failed");
        assertThat(job.path("problem.type").toString()).isEqualTo("/problems/invalid-request");
        assertThat(job.jsonPath().getList("problem.errors.pointer")).containsExactly("/3/value", "/4/area", "/4/value");
        assertThat(job.jsonPath().getList("result.faults.reason"))
                .containsExactly("value-not-a-number", "area-unknown", "value-out-of-range");
        assertThat(rows("2012", "2013")).isEmpty();
        assertThat(texts("select count(*)::text from series s where area = 'XXX'"))
                .containsExactly("0");

        Response chinese =
                as(Tokens.editor()).header("Accept-Language", "zh-CN").get(job.<String>path("links.self"));
        assertThat(chinese.path("problem.errors[0].message").toString()).contains("不是数字");
    }

    @Test
    void reportIsThereAsJsonAndAsTable() {
        Response job = load(HEADER + "LOAD_SHARE,DNK,2012,much,,,\n");
        String report = job.path("links.result");

        Response json = as(Tokens.of("olga", "auditor")).get(report);
        assertThat(json.jsonPath().getInt("faultCount")).isEqualTo(1);
        assertThat(json.<String>path("faults[0].column")).isEqualTo("value");
        assertThat(json.<String>path("faults[0].message.zh")).contains("不是数字");
        String table = as(Tokens.editor())
                .get(report + ".csv")
                .then()
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(table).startsWith("row,column,reason,zh,en").contains("2,value,value-not-a-number,");
        assertThatProblem(given().get(report)).is(ProblemType.UNAUTHENTICATED);
        assertThatProblem(as(Tokens.reviewer()).get(report)).is(ProblemType.FORBIDDEN);
        assertThatProblem(as(Tokens.editor()).get(ANALYSIS + "imports/0123/report"))
                .is(ProblemType.NOT_FOUND);
    }

    @Test
    void datasetCanStandInAColumn() {
        String table = "dataset,indicator,area,period,value\nload-test,LOAD_SHARE,DNK,2015,0.5\n";
        assertThat(counts(load(as(Tokens.editor()).contentType("text/csv").body(table))))
                .containsExactly(1, 1, 0, 0, 0);

        Response other = load(csv(table.replace("load-test", "another")));
        assertThat(other.jsonPath().getList("result.faults.reason")).containsExactly("dataset-other");
        Response unknown =
                load(as(Tokens.editor()).contentType("text/csv").body(table.replace("load-test", "another")));
        assertThat(unknown.jsonPath().getList("result.faults.reason")).containsExactly("item-reference");
        assertThat(unknown.jsonPath().getList("result.faults.column")).containsExactly("dataset");
    }

    @Test
    void workbookIsLoadedAsATable() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("figures");
            String[] header = {"indicator", "area", "period", "value", "note"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "LOAD_SHARE");
            sheet.value(1, 1, "DNK");
            sheet.value(1, 2, 2017);
            sheet.value(1, 3, 0.5);
            sheet.value(1, 4, "初步");
        }

        Response job = load(as(Tokens.editor())
                .contentType(ImportResource.XLSX)
                .queryParam("dataset", DATASET)
                .body(file.toByteArray()));

        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void tableMayBeCompressed() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write((HEADER + "LOAD_SHARE,DNK,2019,0.5,,,\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = file.toByteArray();

        assertThat(counts(load(csv("").header("Content-Encoding", "gzip").body(whole))))
                .containsExactly(1, 1, 0, 0, 0);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 12);
        Response broken = load(csv("").header("Content-Encoding", "gzip").body(cut));
        assertThat(broken.jsonPath().getList("result.faults.reason")).containsExactly("table-compression");
        assertThatProblem(csv("x").header("Content-Encoding", "br").post(ANALYSIS + "imports"))
                .is(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void largerThanOtherBodiesAndBounded() {
        String rows = "LOAD_SHARE,DNK,2012,much,,,\n".repeat(60_000);
        Response job = load(HEADER + rows);

        assertThat(job.jsonPath().getInt("result.rows")).isEqualTo(60_000);
        assertThat(job.jsonPath().getInt("result.faultCount")).isEqualTo(119_999);
        assertThat(job.jsonPath().getList("result.faults")).hasSize(1_000);
    }

    @Test
    void cancelledLoadLeavesNothing() throws SQLException {
        try (Connection another = TestPostgres.superuser();
                Statement statement = another.createStatement()) {
            statement.execute("select pg_advisory_lock(" + Load.LOCK + ")");
            String job = csv(HEADER + "LOAD_SHARE,DNK,2021,0.5,,,\n")
                    .post(ANALYSIS + "imports")
                    .header("Location");

            assertThatProblem(as(Tokens.of("olga", "auditor")).post(job + "/cancellation"))
                    .is(ProblemType.FORBIDDEN);
            as(Tokens.editor()).post(job + "/cancellation").then().statusCode(200);

            assertThat(ended(job).<String>path("state")).isEqualTo("cancelled");
        }
        assertThat(rows("2021", "2021")).isEmpty();
        assertThat(counts(load(HEADER + "LOAD_SHARE,DNK,2021,0.5,,,\n"))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void onlyEditorsLoadTables() {
        assertThatProblem(given().contentType("text/csv").body(HEADER).post(ANALYSIS + "imports"))
                .is(ProblemType.UNAUTHENTICATED);
        assertThatProblem(as(Tokens.reviewer())
                        .contentType("text/csv")
                        .body(HEADER)
                        .post(ANALYSIS + "imports"))
                .is(ProblemType.FORBIDDEN);
        assertThatProblem(as(Tokens.editor())
                        .contentType("application/json")
                        .body("{}")
                        .post(ANALYSIS + "imports"))
                .is(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertThatProblem(csv(HEADER).queryParam("dry", "true").post(ANALYSIS + "imports"))
                .is(ProblemType.UNKNOWN_PARAMETER);
        String job = csv(HEADER).post(ANALYSIS + "imports").header("Location");
        assertThatProblem(given().get(job)).is(ProblemType.UNAUTHENTICATED);
        assertThatProblem(as(Tokens.reviewer()).get(job)).is(ProblemType.FORBIDDEN);
        assertThat(ended(job).path("state").toString()).isEqualTo("succeeded");
    }

    private static List<Integer> counts(Response job) {
        assertThat(job.jsonPath().getList("result.faults")).as(job.asString()).isEmpty();
        return List.of(
                job.path("result.rows"),
                job.path("result.added"),
                job.path("result.changed"),
                job.path("result.unchanged"),
                job.path("result.missing"));
    }

    private static List<String> rows(String from, String to) throws SQLException {
        return texts("select concat_ws(' ', indicator, area, period, coalesce(value::text, 'null'), status,"
                + " coalesce(note, 'null'), rank, case when to_seq is null then 'current' else 'replaced' end)"
                + " from observation_row where dataset = 'load-test' and period between '" + from + "' and '" + to
                + "' order by indicator, area, period, from_seq");
    }

    private static List<String> texts(String query) throws SQLException {
        List<String> texts = new java.util.ArrayList<>();
        try (Connection service = TestPostgres.serviceRole();
                Statement statement = service.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
