package io.govatlas.platform.testing;

import static io.govatlas.platform.testing.Client.json;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.problem.ProblemType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An item at its owner as it was: what was answered once is answered again, whatever was edited since. */
public abstract class TimeTravelContract {
    private static final int ROUNDS = 10;
    private static final int ANSWERS = 5;
    private static final int EDITS = 20;

    private final Sample sample;
    private final String letter;
    private final Client client;
    private final Client sources;
    private final Random random = new Random(11);
    private final List<String> slugs = new ArrayList<>();
    private String source;

    protected TimeTravelContract(Sample sample, String letter) {
        this.sample = sample;
        this.letter = letter;
        this.client = new Client(sample);
        this.sources = new Client(new Sample(sample.root(), "sources", null, null));
    }

    private record Answer(String slug, String position, int status, byte[] body) {}

    @BeforeEach
    void publishSomeItemsOnOneSource() {
        source = Sample.freshSlug();
        sources.createAndPublish(source("active")).then().statusCode(200);
        for (int i = 0; i < 6; i++) {
            ObjectNode item = citing();
            client.createAndPublish(item).then().statusCode(200);
            slugs.add(item.get("slug").asText());
        }
    }

    @Test
    void fiftyAnswersAreTheSameAfterTwoHundredEdits() {
        List<Answer> recorded = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ANSWERS; i++) {
                recorded.add(record(slugs.get(random.nextInt(slugs.size()))));
            }
            for (int i = 0; i < EDITS; i++) {
                edit(slugs.get(random.nextInt(slugs.size())));
            }
        }

        assertThat(recorded).hasSize(ROUNDS * ANSWERS);
        assertThat(recorded).extracting(Answer::status).contains(200, 410);
        assertThat(recorded).allSatisfy(answer -> {
            Response again = at(answer.slug, answer.position);
            assertThat(again.statusCode()).isEqualTo(answer.status);
            if (answer.status == 200) {
                assertThat(again.asByteArray()).isEqualTo(answer.body);
            }
        });
    }

    @Test
    void instantStandsForWhatWasPublishedByThen() {
        String slug = slugs.get(0);
        Response before = client.read(slug);
        String moment = json(before).get("publishedAt").asText();
        publish(changed(slug));

        assertThat(at(slug, moment).asByteArray()).isEqualTo(before.asByteArray());
        assertThat(at(slug, Instant.now().toString()).asByteArray())
                .isEqualTo(client.read(slug).asByteArray())
                .isNotEqualTo(before.asByteArray());
        assertThatProblem(at(slug, "1999-01-01T00:00:00Z")).is(ProblemType.NOT_FOUND);
    }

    @Test
    void positionOfTheWholeSuiteNamesThisLedgerToo() {
        String slug = slugs.get(0);

        assertThat(at(slug, "x1-" + position() + "-z1").asByteArray())
                .isEqualTo(client.read(slug).asByteArray());
    }

    @Test
    void whatIsNoMomentOrLiesAheadIsRefused() {
        for (String moment : List.of("yesterday", "x5", letter + "999999999", "2099-01-01T00:00:00Z")) {
            assertThatProblem(at(slugs.get(0), moment))
                    .is(ProblemType.INVALID_REQUEST)
                    .parameter("asOf");
        }
    }

    private Answer record(String slug) {
        Response answer = client.read(slug);
        return new Answer(slug, position(), answer.statusCode(), answer.asByteArray());
    }

    /** Publishes a changed text, withdraws, retracts the source or brings it back, restores, or deletes a working copy. */
    private void edit(String slug) {
        switch (random.nextInt(5)) {
            case 0 -> publish(changed(slug));
            case 1 -> {
                if (client.withdraw(slug).statusCode() != 200) {
                    publishRestored(slug);
                }
            }
            case 2 -> {
                String status = random.nextBoolean() ? "retracted" : "active";
                sources.edit(source(status)).then().statusCode(200);
                sources.submit(source).then().statusCode(200);
                sources.publish(source).then().statusCode(200);
            }
            case 3 -> publishRestored(slug);
            default -> {
                client.edit(changed(slug)).then().statusCode(200);
                client.discard(slug).then().statusCode(204);
            }
        }
    }

    private void publishRestored(String slug) {
        client.restore(slug, 1).then().statusCode(200);
        client.submit(slug).then().statusCode(200);
        client.publish(slug).then().statusCode(200);
    }

    private void publish(ObjectNode item) {
        String slug = item.get("slug").asText();
        client.edit(item).then().statusCode(200);
        client.submit(slug).then().statusCode(200);
        client.publish(slug).then().statusCode(200);
    }

    private Response at(String slug, String moment) {
        return client.reader().queryParam("asOf", moment).get("{c}/{s}", sample.collection(), slug);
    }

    private String position() {
        return letter + json(client.reader().get("ledger/head")).get("seq").asLong();
    }

    private ObjectNode citing() {
        ObjectNode item = sample.fresh();
        ((ObjectNode) item.at("/statements/0/evidence/0")).put("source", source);
        return item;
    }

    private ObjectNode changed(String slug) {
        ObjectNode item = citing().put("slug", slug);
        ((ObjectNode) item.at("/statements/0/text")).put("en", "Edited " + random.nextInt());
        return item;
    }

    private ObjectNode source(String status) {
        ObjectNode body = Sample.JSON.createObjectNode().put("slug", source).put("language", "en");
        body.putObject("title").put("zh", "报告").put("en", "Report");
        body.putObject("publisher").put("zh", "某署").put("en", "Agency");
        return body.put("status", status);
    }
}
