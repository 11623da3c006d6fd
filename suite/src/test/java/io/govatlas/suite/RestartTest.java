package io.govatlas.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written before everything was stopped is there when everything is started again, and nothing twice. */
class RestartTest {

    private static final String DRAFT = """
            {"slug": "restart", "title": {"zh": "来源", "en": "Source"}, "publisher": {"zh": "某署", "en": "Agency"},
             "language": "en"}""";

    @TempDir
    Path folder;

    @Test
    void dataSurvivesARestart() {
        String ledgerBefore;
        List<ProcessTable.Entry> started;
        try (Suite suite = suite()) {
            String country = suite.start().url(Service.COUNTRY) + "/api/v1/international";
            given().auth()
                    .oauth2(editor())
                    .contentType("application/json")
                    .body(DRAFT)
                    .post(country + "/sources")
                    .then()
                    .statusCode(201);
            ledgerBefore = verification(country);
            started = new ProcessTable(folder.resolve("processes")).leftovers();
        }
        assertThat(started).hasSize(5).noneMatch(entry -> entry.isStillRunning(ProcessIdentity::of));

        try (Suite suite = suite()) {
            String country = suite.start().url(Service.COUNTRY) + "/api/v1/international";

            assertThat(given().auth()
                            .oauth2(editor())
                            .get(country + "/editorial/sources/restart")
                            .jsonPath()
                            .getString("content.title.en"))
                    .isEqualTo("Source");
            assertThat(verification(country)).isEqualTo(ledgerBefore).contains("\"intact\":true");
        }
    }

    private static String verification(String service) {
        return given().get(service + "/ledger/verification").asString();
    }

    private String editor() {
        TokenOptions options = new TokenOptions(List.of("editor"), "ada", Duration.ofMinutes(5), folder);
        return Tokens.of(SigningKey.open(folder.resolve("keys")), Map.of()).mint(options, Instant.now());
    }

    private Suite suite() {
        return new Suite(
                new UpOptions(new Ports().free(), Ports.LOOPBACK, folder, false),
                Map.of(),
                Path.of("..").toAbsolutePath().normalize(),
                new Screen(new PrintStream(PrintStream.nullOutputStream()), Words.Language.EN));
    }
}
