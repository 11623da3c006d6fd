package io.govatlas.comparison.imports;

import static io.govatlas.comparison.imports.Figures.ANALYSIS;
import static io.govatlas.comparison.imports.Figures.csv;
import static io.govatlas.comparison.imports.Figures.load;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too large is refused, by whatever measure. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
@TestProfile(ImportLimitsTest.Small.class)
class ImportLimitsTest {

    private static final String HEADER = "indicator,area,period,value\n";

    @TestHTTPResource("/api/v1/analysis/")
    URI analysis;

    @Inject
    Spool spool;

    public static final class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "govatlas.imports.max-bytes", "2000000",
                    "govatlas.imports.max-inflated-bytes", "3000000",
                    "govatlas.imports.max-rows", "20000");
        }
    }

    @BeforeEach
    void definitions() throws IOException {
        Figures.publishDefinitions();
    }

    @Test
    void announcedBodyTooLarge() {
        assertThatProblem(csv("x".repeat(2_000_001)).post(ANALYSIS + "imports")).is(ProblemType.BODY_TOO_LARGE);
    }

    @Test
    void bodyThatTurnsOutTooLarge() throws Exception {
        HttpResponse<String> answer = chunks("imports", 2_000_001);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large", "2000000");
        try (Stream<Path> left = Files.list(spool.folder())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void otherBodiesAreHeldToTheUsualLimit() throws Exception {
        HttpResponse<String> answer = chunks("comparisons", 1_100_000);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1048576");
    }

    @Test
    void moreRowsThanOneTableMayHave() {
        Response job = load(HEADER + "LOAD_AMOUNT,DNK,2024,1\n".repeat(20_001));

        assertThat(job.jsonPath().getList("result.faults.reason")).contains("table-rows-most");
        assertThat(job.jsonPath().getInt("result.rows")).isEqualTo(20_001);
    }

    @Test
    void whatUnpacksToMoreThanItMay() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write((HEADER + "\n".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8));
        }

        Response job = load(csv("").header("Content-Encoding", "gzip").body(file.toByteArray()));

        assertThat(job.jsonPath().getList("result.faults.reason")).containsExactly("table-inflated-most");
    }

    private HttpResponse<String> chunks(String path, int bytes) throws Exception {
        boolean table = path.equals("imports");
        HttpRequest request = HttpRequest.newBuilder(analysis.resolve(path))
                .header("Authorization", "Bearer " + Tokens.editor())
                .header("Content-Type", table ? "text/csv" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(" ".repeat(bytes).getBytes(StandardCharsets.US_ASCII))))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
