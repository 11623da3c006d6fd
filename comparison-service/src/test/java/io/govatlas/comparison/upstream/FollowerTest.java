package io.govatlas.comparison.upstream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class FollowerTest {

    @Test
    void takesInWhatAnOwnerPublishesAndForgetsWhatItWithdraws() {
        long seq = Long.parseLong(position().replaceAll("c([0-9]+)-.*", "$1"));

        append(event(seq + 1, "published", """
                {"revision": 1, "content": {"code": "ATL", "name": {"zh": "亚特兰蒂斯", "en": "Atlantis"}}}"""));
        await(subject("ATL"), answer -> "Atlantis".equals(answer.getString("subject.name.en")));

        append(event(seq + 2, "withdrawn", "{\"revision\": 1}"));
        await(subject("ATL"), answer -> Integer.valueOf(404).equals(answer.get("status")));
    }

    @Test
    void goesOnAnsweringWhileOwnersAreDownAndSaysSinceWhen() {
        Instant before = Instant.now().minusSeconds(1);
        steer("down");
        try {
            JsonPath answer = await(subject("DNK"), a -> !a.getBoolean("asOf.copies[0].current"));

            assertThat(answer.getString("subject.name.en")).isEqualTo("Denmark");
            assertThat(Instant.parse(answer.getString("asOf.copies[0].staleSince")))
                    .isAfter(before);
            assertThat(answer.getList("dimensions")).isNotEmpty();
        } finally {
            steer("up");
        }
        JsonPath back = await(subject("DNK"), a -> a.getBoolean("asOf.copies[0].current"));
        assertThat(back.getString("asOf.copies[0].staleSince")).isNull();
    }

    private static String subject(String code) {
        return "/api/v1/analysis/subjects/country:" + code;
    }

    private static String position() {
        return given().get(subject("DNK")).jsonPath().getString("asOf.position");
    }

    private static String event(long seq, String type, String data) {
        return """
                {"specversion": "1.0", "id": "%d", "source": "/changes", "type": "io.govatlas.item.%s",
                 "subject": "countries/ATL", "time": "2026-01-02T00:00:00Z", "sequence": "%d", "data": %s}""".formatted(seq, type, seq, data);
    }

    private static void append(String event) {
        given().body(event).post(System.getProperty(OwnersStub.ADDRESS) + "/append");
    }

    private static void steer(String way) {
        given().post(System.getProperty(OwnersStub.ADDRESS) + "/" + way);
    }

    private static JsonPath await(String path, Predicate<JsonPath> wanted) {
        for (int i = 0; i < 100; i++) {
            JsonPath answer = given().get(path).jsonPath();
            if (wanted.test(answer)) {
                return answer;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError(given().get(path).asString());
    }
}
