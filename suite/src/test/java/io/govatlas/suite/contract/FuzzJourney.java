package io.govatlas.suite.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests nobody thought of, made from the document: {@code -Dfuzz.requests=10000 -Dfuzz.seed=7} sends more and others. */
class FuzzJourney {

    @TempDir
    private Path folder;

    @Test
    void everyAnswerIsDescribed() {
        try (RunningSuite.Another suite = RunningSuite.with(folder, Map.of())) {
            Contract contract = Contract.of(
                    given().get(suite.gateway() + "/api/v1/openapi.json").asString());
            Map<String, String> tokens = new HashMap<>();
            Fuzz fuzz = new Fuzz(
                    suite.gateway(),
                    contract,
                    role -> tokens.computeIfAbsent(role, it -> suite.token("fuzz-" + it, it)),
                    Long.getLong("fuzz.seed", 1));

            fuzz.send(Integer.getInteger("fuzz.requests", 2_000));

            assertThat(fuzz.findings())
                    .as("answers by status: " + fuzz.statuses())
                    .isEmpty();
            assertThat(fuzz.statuses()).containsKeys(200, 201, 400, 401, 403, 404);
        }
    }
}
