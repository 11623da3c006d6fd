package io.govatlas.comparison.upstream;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.platform.ledger.CloudEvent;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was answered once is answered again, to the byte, for whoever asks for that moment; whatever was edited since. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class TimeTravelTest {

    private static final String ANALYSIS = "/api/v1/analysis/";
    private static final String[] SUBJECTS = {"CHN", "DNK", "USA", "GBR", "SGP", "EST", "440000", "330000"};
    private static final String[] SEARCHES = {"digital identity", "数据共享", "shuju", "Denmrk", "战略"};
    private static final String COMPARISON = "comparisons {\"subjects\": [\"%s\", \"%s\"]}";
    private static final int ROUNDS = 10;
    private static final int ANSWERS = 5;
    private static final int EDITS = 20;

    private final Random random = new Random(7);
    private final List<CloudEvent> content = ContentAtlas.events("country-service", item -> true);
    private final Set<String> touched = new LinkedHashSet<>();

    private record Answer(String question, String position, byte[] bytes) {}

    @AfterEach
    void putEverythingBack() {
        long last = 0;
        for (CloudEvent original : content) {
            if (touched.contains(original.subject())) {
                last = append("published", original.subject(), original.data().content());
            }
        }
        reach(last);
    }

    @Test
    void fiftyAnswersAreTheSameAfterTwoHundredEdits() {
        List<Answer> recorded = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ANSWERS; i++) {
                recorded.add(record(question()));
            }
            long last = 0;
            for (int i = 0; i < EDITS; i++) {
                last = edit();
            }
            reach(last);
        }

        assertThat(recorded).hasSize(ROUNDS * ANSWERS);
        assertThat(recorded)
                .allSatisfy(answer -> assertThat(
                                ask(answer.question, answer.position).asByteArray())
                        .as("%s at %s", answer.question, answer.position)
                        .isEqualTo(answer.bytes));
    }

    @Test
    void comparisonIsPinnedAndTellsWhatWouldDiffer() {
        Response made = compare();
        String address = made.header("Location");
        assertThat(given().get(address + "/changes").jsonPath().getBoolean("same"))
                .isTrue();

        // the practice says of Britain what the case says: the conclusion differs only without both
        for (String item : List.of("cases/gbr-national-strategies", "practices/strategy-first")) {
            touched.add(item);
            reach(append("withdrawn", item, null));
        }
        Response changes = given().get(address + "/changes");

        assertThat(given().get(address).asByteArray()).isEqualTo(made.asByteArray());
        assertThat(changes.jsonPath().getBoolean("same")).isFalse();
        assertThat(changes.jsonPath().getString("from"))
                .isEqualTo(made.jsonPath().getString("asOf.position"));
        assertThat(changes.jsonPath().getList("statements.statement", String.class))
                .anyMatch(id -> id.contains("gbr-national-strategies"));
        assertThat(changes.jsonPath().getList("statements.change", String.class))
                .containsOnly("removed");
        assertThat(changes.jsonPath().getList("conclusions.insight", String.class))
                .as("%s made %s", changes.asString(), made.jsonPath().getList("insights.id"))
                .contains("lesson-strategy:country:CHN~country:GBR");
        assertThat(given().queryParam("asOf", made.jsonPath().getString("asOf.position"))
                        .get(address + "/changes")
                        .jsonPath()
                        .getBoolean("same"))
                .isTrue();
    }

    @Test
    void instantStandsForThePositionBeforeIt() {
        String now = given().get(ANALYSIS + "subjects/DNK").jsonPath().getString("asOf.position");
        Response later = given().queryParam("asOf", Instant.now().toString()).get(ANALYSIS + "subjects/DNK");
        Response earlier = given().queryParam("asOf", "1999-01-01T00:00:00Z").get(ANALYSIS + "subjects/DNK");

        assertThat(later.jsonPath().getString("asOf.position")).isEqualTo(now);
        assertThatProblem(earlier).is(ProblemType.NOT_FOUND);
    }

    @Test
    void whatIsNoMomentOrLiesAheadIsRefused() {
        assertThatProblem(given().get(ANALYSIS + "subjects/DNK?asOf=yesterday"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("asOf");
        assertThatProblem(given().get(ANALYSIS + "subjects/DNK?asOf=2099-01-01T00:00:00Z"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("asOf");
        assertThatProblem(given().get(ANALYSIS + "insights?subject=CHN&asOf=c999999-m1-a1"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("asOf");
    }

    private static Response compare() {
        return given().contentType("application/json")
                .body("{\"subjects\": [\"CHN\", \"GBR\"], \"dimensions\": [\"strategy\"]}")
                .post(ANALYSIS + "comparisons");
    }

    private String question() {
        String subject = SUBJECTS[random.nextInt(SUBJECTS.length)];
        return switch (random.nextInt(8)) {
            case 0 -> "subjects/" + subject;
            case 3 -> "search?q=" + SEARCHES[random.nextInt(SEARCHES.length)] + "&limit=10";
            case 4 -> "search?q=" + subject + "&kind=case,finding,source&lang=zh";
            case 5 -> "subjects/" + subject + "/transfers?dimension=services";
            case 6 -> COMPARISON.formatted(subject, subject.equals("FRA") ? "KOR" : "FRA");
            case 1 -> "insights?subject=" + subject + "&notDrawn=true";
            case 2 -> "insights?subject=CHN&peers=USA,GBR,DNK";
            default -> "insights?subject=" + subject + "&peers=FRA,KOR";
        };
    }

    private Answer record(String question) {
        Response answer = ask(question, null);
        assertThat(answer.statusCode()).as(question).isIn(200, 201);
        return new Answer(question, answer.jsonPath().getString("asOf.position"), answer.asByteArray());
    }

    private static Response ask(String question, String position) {
        var request = given();
        if (position != null) {
            request.queryParam("asOf", position);
        }
        int body = question.indexOf(" {");
        return body < 0
                ? request.get(ANALYSIS + question)
                : request.contentType("application/json")
                        .body(question.substring(body))
                        .post(ANALYSIS + question.substring(0, body));
    }

    /** Publishes a changed text, withdraws, deprecates, retracts a source, or restores, of an item of the content. */
    private long edit() {
        CloudEvent item = content.get(random.nextInt(content.size()));
        if (item.subject().startsWith("countries/") || item.subject().startsWith("groups/")) {
            return edit();
        }
        touched.add(item.subject());
        ObjectNode changed = item.data().content().deepCopy();
        JsonNode statement = changed.path("statements").path(0);
        switch (random.nextInt(4)) {
            case 0 -> {
                return append("withdrawn", item.subject(), null);
            }
            case 1 -> {
                return append("published", item.subject(), item.data().content());
            }
            case 2 -> {
                if (item.subject().startsWith("sources/")) {
                    changed.put("status", "retracted");
                } else if (statement.isObject()) {
                    ((ObjectNode) statement).put("rank", "deprecated");
                }
            }
            default -> {
                if (statement.isObject()) {
                    ((ObjectNode) statement.path("text")).put("en", "Edited " + random.nextInt());
                }
            }
        }
        return append("published", item.subject(), changed);
    }

    private static long append(String type, String subject, JsonNode content) {
        return Long.parseLong(given().body("""
                {"specversion": "1.0", "id": "x", "source": "/changes", "type": "io.govatlas.item.%s",
                 "subject": "%s", "time": "%s", "sequence": "next", "data": {"revision": 2, "content": %s}}""".formatted(type, subject, Instant.now(), content))
                .post(System.getProperty(OwnersStub.ADDRESS) + "/append")
                .asString());
    }

    private static void reach(long seq) {
        for (int i = 0; i < 200; i++) {
            String position = given().get(ANALYSIS + "subjects/DNK").jsonPath().getString("asOf.position");
            if (Long.parseLong(position.replaceAll("c([0-9]+)-.*", "$1")) >= seq) {
                return;
            }
            pause();
        }
        throw new AssertionError("position " + seq + " was not reached");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
