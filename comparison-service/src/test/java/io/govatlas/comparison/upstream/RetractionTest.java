package io.govatlas.comparison.upstream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A source retracted at its owner is told of by every insight above it, soon, and by none before. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RetractionTest {

    /** Long, for a machine that does much else; how soon it is in fact is measured elsewhere. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void insightsSayThatASourceWasRetractedAndReturnWithIt() {
        publish("countries/RTR", """
                {"code": "RTR", "name": {"zh": "试验国", "en": "Testland"}}""");
        publish("sources/rtr-plan", source("active"));
        publish("cases/rtr-case", """
                {"slug": "rtr-case", "country": "RTR", "kind": "strategy", "name": {"zh": "规划", "en": "Plan"},
                 "statements": [{"id": "plan", "dimension": "services", "kind": "outcome",
                   "text": {"zh": "陈述。", "en": "Stated."}, "concepts": ["single-portal"],
                   "evidence": [{"source": "rtr-plan", "locator": "p. 1", "quote": "plan"}]}]}""");
        String insight = "/api/v1/analysis/insights/lesson-one-stop-services:country:RTR";
        await(insight, a -> a.get("insight.id") != null);
        String before = given().get(insight).jsonPath().getString("asOf.position");

        publish("sources/rtr-plan", source("retracted"));
        JsonPath gone = await(insight, a -> Integer.valueOf(404).equals(a.get("status")));

        assertThat(gone.getString("detail")).contains("subjectEvidence >= 1", "retracted: 1");
        JsonPath all = given().get("/api/v1/analysis/insights?subject=RTR&notDrawn=true")
                .jsonPath();
        assertThat(all.getList("notDrawn.findAll { it.rule == 'lesson-one-stop-services' }.withheld[0].standing"))
                .containsExactly("unsupported");
        assertThat(all.getString("notDrawn.find { it.rule == 'lesson-one-stop-services' }.why.zh"))
                .contains("来源已撤回");
        assertThat(given().get(insight + "?asOf=" + before).statusCode()).isEqualTo(200);

        publish("sources/rtr-plan", source("active"));
        await(insight, a -> a.get("insight.id") != null);
    }

    private static String source(String status) {
        return """
                {"slug": "rtr-plan", "title": {"zh": "规划", "en": "Plan"}, "publisher": {"zh": "某署", "en": "Agency"},
                 "language": "en", "status": "%s"}""".formatted(status);
    }

    private static void publish(String subject, String content) {
        given().body("""
                {"specversion": "1.0", "id": "x", "source": "/changes", "type": "io.govatlas.item.published",
                 "subject": "%s", "time": "%s", "sequence": "next", "data": {"revision": 1, "content": %s}}""".formatted(subject, Instant.now(), content))
                .post(System.getProperty(OwnersStub.ADDRESS) + "/append");
    }

    private static JsonPath await(String path, Predicate<JsonPath> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonPath answer = given().get(path).jsonPath();
        while (!wanted.test(answer)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(given().get(path).asString());
            }
            answer = given().get(path).jsonPath();
        }
        return answer;
    }
}
