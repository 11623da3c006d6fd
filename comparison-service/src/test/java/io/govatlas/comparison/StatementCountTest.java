package io.govatlas.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.jobs.JobRequest;
import io.govatlas.comparison.jobs.Jobs;
import io.govatlas.comparison.jobs.Outcome;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered from memory asks the database nothing. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class StatementCountTest {

    private static final String ANALYSIS = "/api/v1/analysis/";

    @Inject
    SessionFactory sessions;

    @Inject
    Jobs jobs;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subjects",
                "subjects?kind=country&dimension=strategy&limit=200",
                "subjects/country:DNK",
                "insights?subject=CHN&peers=USA,GBR,DNK",
                "insights?subject=440000",
                "areas?group=EU",
                "areas/DNK",
                "area-groups",
                "search?q=digital+identity&kind=case",
                "search?limit=100"
            })
    void answeredFromMemory(String address) {
        assertThat(fewest(() -> given().get(ANALYSIS + address), 200)).isZero();
    }

    /** Where the ledger stands, and the figures. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "observations?indicator=EGDI&group=EU&values=best",
                "observations?format=csv&indicator=EGDI",
                "observations/coverage?indicator=EGDI",
                "peers/CHN"
            })
    void figuresTakeTwoStatements(String address) {
        int countsFirst = address.contains("format") ? 1 : 0;
        assertThat(fewest(() -> given().get(ANALYSIS + address), 200)).isEqualTo(2 + countsFirst);
    }

    @Test
    void newComparisonIsLookedForAndKept() {
        Iterator<String> questions = List.of("FIN", "FRA", "DEU", "NLD", "NZL").iterator();

        assertThat(fewest(() -> compare("DNK", questions.next()), 201)).isLessThanOrEqualTo(2);
    }

    @Test
    void keptComparisonIsReadWithOneStatement() {
        String address = compare("DNK", "KOR").header("Location");

        assertThat(fewest(() -> given().get(address), 200)).isEqualTo(1);
        assertThat(fewest(() -> compare("DNK", "KOR"), 200)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "xlsx", "md"})
    void briefingReadsOnlyWhatItTellsOf(String format) {
        String form = "/briefing?lang=both&format=" + format;
        String comparison = compare("DNK", "KOR").header("Location");
        String run = run("90").header("Location");

        assertThat(fewest(() -> given().get(ANALYSIS + "subjects/country:DNK" + form), 200))
                .isZero();
        assertThat(fewest(() -> given().get(comparison + form), 200)).isEqualTo(1);
        assertThat(fewest(() -> given().get(run + form), 200)).isEqualTo(1);
    }

    @Test
    void jobIsReadWithOneStatement() {
        String address = jobs.submit(JobRequest.open("test", "steps"), progress -> Outcome.at("/done"))
                .links()
                .self();
        given().queryParam("wait", 10).get(address).then().statusCode(200);

        assertThat(fewest(() -> given().get(address), 200)).isEqualTo(1);
    }

    @Test
    void runOnFiguresSentAlongIsLookedForAndKept() {
        Iterator<String> questions = List.of("91", "92", "93", "94", "95").iterator();

        assertThat(fewest(() -> run(questions.next()), 201)).isLessThanOrEqualTo(2);
        assertThat(fewest(() -> run("91"), 200)).isEqualTo(1);
    }

    @Test
    void runOnStoredFiguresReadsThemAtOnce() {
        Iterator<String> seeds = List.of("191", "192", "193", "194", "195").iterator();
        Supplier<Response> stored = () -> given().contentType("application/json")
                .body("{\"index\": \"egdi\", \"draws\": 100, \"seed\": " + seeds.next() + "}")
                .post(ANALYSIS + "runs");

        assertThat(fewest(stored, 201)).isLessThanOrEqualTo(5); // index, position, figures; then as above
    }

    /** A run computed again is asked first how large it is, and last, where units are compared, how they stand. */
    @Test
    void analysisOfARunReadsItsInputsOnce() {
        String address = run("90").header("Location");

        for (String part : List.of("", "/inputs")) {
            assertThat(fewest(() -> given().get(address + part), 200)).as(part).isEqualTo(1);
        }
        for (String part : List.of("/stages", "/uncertainty", "/coherence")) {
            assertThat(fewest(() -> given().get(address + part), 200)).as(part).isEqualTo(2);
        }
        assertThat(fewest(() -> given().get(address + "/leave-one-out"), 200)).isEqualTo(3);
    }

    private static Response run(String value) {
        return given().contentType("application/json")
                .body("{\"definition\": {\"tree\": [{\"code\": \"I\"}, {\"code\": \"a\", \"parent\": \"I\"},"
                        + " {\"code\": \"b\", \"parent\": \"I\"}]}, \"draws\": 100, \"data\": {\"units\": [\"u\", \"v\"],"
                        + " \"indicators\": [\"a\", \"b\"], \"values\": [[1, " + value + "], [2, 3]]}}")
                .post(ANALYSIS + "runs");
    }

    private static Response compare(String a, String b) {
        return given().contentType("application/json")
                .body("{\"subjects\": [\"%s\", \"%s\"], \"dimensions\": [\"evaluation\"]}".formatted(a, b))
                .post(ANALYSIS + "comparisons");
    }

    /** Of five times, since the follower reads this service's own feed in between, a statement each time it looks. */
    private long fewest(Supplier<Response> request, int status) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            statistics.clear();
            assertThat(request.get().statusCode()).isEqualTo(status);
            fewest = Math.min(fewest, statistics.getPrepareStatementCount());
        }
        return fewest;
    }
}
