package io.govatlas.suite.contract;

import static io.restassured.RestAssured.given;

import io.govatlas.suite.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The merged document keeps the rules of others: of governments, against attacks, and of the specification itself. */
class OutsideRulesJourney {

    private static Path document;

    @BeforeAll
    static void export() throws IOException {
        document = OutsideTools.folder().resolve("openapi.json");
        Files.writeString(
                document,
                given().get(RunningSuite.get().gateway() + "/api/v1/openapi.json")
                        .asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-design-rules.yaml", "owasp.yaml"})
    void breaksNoRuleOfSpectral(String rules) {
        OutsideTools.run(
                OutsideTools.program("spectral"),
                "lint",
                "--ruleset",
                rules,
                "--fail-severity",
                "error",
                "--display-only-failures",
                document.toString());
    }

    @Test
    void breaksNoRuleOfRedocly() {
        OutsideTools.run(OutsideTools.program("redocly"), "lint", "--config", "redocly.yaml", document.toString());
    }
}
