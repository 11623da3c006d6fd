package io.govatlas.platform.testing;

import static io.govatlas.platform.testing.Client.json;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.problem.ProblemType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items and lists at their owner as they were: what was answered once is answered again, whatever was edited since. */
public abstract class TimeTravelContract {
    private static final List<String> LISTS = List.of(
            "?limit=3&sort=-publishedAt",
            "?limit=4&q=name&sort=AREA,-slug",
            "?limit=5&dimension=strategy&sort=publishedAt");

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

    private record Answer(String address, String position, int status, String etag, byte[] body) {}

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
                recorded.add(record(sample.collection() + "/" + slugs.get(random.nextInt(slugs.size()))));
            }
            recorded.addAll(recordPages());
            for (int i = 0; i < EDITS; i++) {
                edit(slugs.get(random.nextInt(slugs.size())));
            }
        }

        assertThat(recorded).extracting(Answer::status).contains(200, 410);
        assertThat(recorded.stream()
                        .filter(answer -> answer.address.contains("?"))
                        .map(Answer::etag)
                        .distinct())
                .as("lists that differ")
                .hasSizeGreaterThan(ROUNDS * LISTS.size() / 2);
        assertThat(recorded).allSatisfy(answer -> {
            Response again = then(answer.address, answer.position);
            assertThat(again.statusCode()).isEqualTo(answer.status);
            if (answer.status == 200) {
                assertThat(again.asByteArray()).isEqualTo(answer.body);
                assertThat(again.header("ETag")).isEqualTo(answer.etag);
            }
        });
    }

    @Test
    void pageOfAnEarlierListIsFollowedByItsNext() {
        String position = position();
        List<String> before = walk(position);
        client.withdraw(slugs.get(0)).then().statusCode(200);
        publish(changed(slugs.get(1)));
        client.createAndPublish(citing()).then().statusCode(200);

        assertThat(walk(position)).isEqualTo(before).contains(slugs.get(0));
        assertThat(walk(position())).isNotEqualTo(before).doesNotContain(slugs.get(0));
    }

    @Test
    void listFromBeforeTheFirstItemIsEmpty() {
        Response answer = then(sample.collection(), "1999-01-01T00:00:00Z");

        assertThat(json(answer).get("total").asLong()).isZero();
        assertThat(json(answer).get("items")).isEmpty();
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
            for (String address : List.of(sample.collection(), sample.collection() + "/" + slugs.get(0))) {
                assertThatProblem(then(address, moment))
                        .is(ProblemType.INVALID_REQUEST)
                        .parameter("asOf");
            }
        }
    }

    private Answer record(String address) {
        Response answer = client.reader().get(address);
        return new Answer(address, position(), answer.statusCode(), answer.header("ETag"), answer.asByteArray());
    }

    /** The first page of each list, and the second where there is one. */
    private List<Answer> recordPages() {
        List<Answer> pages = new ArrayList<>();
        for (String list : LISTS) {
            String address = sample.collection() + list.replace("AREA", sample.area());
            Answer first = record(address);
            pages.add(first);
            String next = Sample.json(new String(first.body, StandardCharsets.UTF_8))
                    .path("next")
                    .asText();
            if (!next.isEmpty()) {
                pages.add(record(address + "&cursor=" + next));
            }
        }
        return pages;
    }

    private List<String> walk(String position) {
        List<String> walked = new ArrayList<>();
        String link = sample.root() + "/" + sample.collection() + "?limit=4&sort=-publishedAt&asOf=" + position;
        while (link != null) {
            Response page = given().urlEncodingEnabled(false).get(link);
            json(page).get("items").forEach(item -> walked.add(item.get("slug").asText()));
            List<String> links = page.headers().getValues("Link");
            link = links.size() < 2 ? null : links.get(1).replaceAll("<(.*)>.*", "$1");
        }
        return walked;
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
        return then(sample.collection() + "/" + slug, moment);
    }

    private Response then(String address, String moment) {
        return client.reader().queryParam("asOf", moment).get(address);
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
        ((ObjectNode) item.get("name")).put("en", "Name " + random.nextInt());
        return item;
    }

    private ObjectNode source(String status) {
        ObjectNode body = Sample.JSON.createObjectNode().put("slug", source).put("language", "en");
        body.putObject("title").put("zh", "报告").put("en", "Report");
        body.putObject("publisher").put("zh", "某署").put("en", "Agency");
        return body.put("status", status);
    }
}
