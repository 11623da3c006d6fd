package io.govatlas.platform.testing;

import static io.govatlas.platform.problem.ProblemType.FORBIDDEN;
import static io.govatlas.platform.problem.ProblemType.NOT_FOUND;
import static io.govatlas.platform.problem.ProblemType.WITHDRAWN;
import static io.govatlas.platform.problem.ProblemType.WRONG_STATE;
import static io.govatlas.platform.testing.Client.json;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The way of a text from its author to the reader, and back out of sight. */
public abstract class PublicationContract {
    private final Sample sample;
    private final Client client;

    protected PublicationContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    private String published(ObjectNode item) {
        client.createAndPublish(item).then().statusCode(200);
        return item.get("slug").asText();
    }

    private static ObjectNode renamed(ObjectNode item, String english) {
        ObjectNode other = item.deepCopy();
        ((ObjectNode) other.get("name")).put("en", english);
        return other;
    }

    private String readersName(String slug) {
        return json(client.read(slug)).at("/content/name/en").asText();
    }

    @Test
    void fromDraftToReader() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();

        Response created = client.create(item);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location"))
                .isEqualTo(sample.root() + "/editorial/" + sample.collection() + "/" + slug);
        assertThat(json(created).get("state").asText()).isEqualTo("draft");
        assertThat(json(created).get("author").asText()).isEqualTo(Tokens.EDITOR);
        assertThat(created.header("ETag"))
                .isEqualTo("\"v" + json(created).get("version").asLong() + "\"");
        assertThatProblem(client.read(slug)).is(NOT_FOUND);

        assertThat(json(client.submit(slug)).get("state").asText()).isEqualTo("in-review");
        assertThatProblem(client.read(slug)).is(NOT_FOUND);

        Response done = client.publish(slug);
        assertThat(json(done).get("state").asText()).isEqualTo("published");
        assertThat(json(done).has("content")).isFalse();

        JsonNode read = json(client.read(slug));
        assertThat(read.get("revision").asInt()).isEqualTo(1);
        for (var member : item.properties()) {
            if (!member.getKey().equals("statements")) {
                assertThat(read.get("content").get(member.getKey())).isEqualTo(member.getValue());
            }
        }
        assertThat(read.at("/content/statements/0/text")).isEqualTo(item.at("/statements/0/text"));
        assertThat(client.read(slug).header("ETag")).isEqualTo(done.header("ETag"));
    }

    @Test
    void nobodyPublishesTheirOwnText() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        client.create(item);
        client.submit(slug);

        Response answer = client.step(Tokens.of(Tokens.EDITOR, "editor", "reviewer"), slug, "publication");

        assertThatProblem(answer).is(FORBIDDEN).mentions("somebody else");
        assertThatProblem(client.read(slug)).is(NOT_FOUND);
        client.publish(slug).then().statusCode(200);
    }

    @Test
    void nobodyPublishesTextTheyHadAHandIn() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        String both = Tokens.of("bo", "editor", "reviewer");
        client.as(both).body(item.toString()).post(sample.collection()).then().statusCode(201);
        client.edit(renamed(item, "Another comma")).then().statusCode(200);
        client.submit(slug).then().statusCode(200);

        assertThatProblem(client.step(both, slug, "publication")).is(FORBIDDEN).mentions("somebody else");

        client.publish(slug).then().statusCode(200);
        client.edit(renamed(item, "By another alone")).then().statusCode(200);
        client.submit(slug).then().statusCode(200);
        client.step(both, slug, "publication").then().statusCode(200);
    }

    @Test
    void whoeverSubmitsAnothersTextMayReviewIt() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        client.create(item);
        client.edit(renamed(item, "As another wrote it")).then().statusCode(200);
        String both = Tokens.of("bo", "editor", "reviewer");
        client.step(both, slug, "submission").then().statusCode(200);

        client.step(both, slug, "publication").then().statusCode(200);
    }

    @Test
    void workingCopyBesideThePublishedVersion() {
        ObjectNode item = renamed(sample.fresh(), "First");
        String slug = published(item);

        client.edit(renamed(item, "Second")).then().statusCode(200);

        assertThat(readersName(slug)).isEqualTo("First");
        assertThat(json(client.workingCopy(slug)).at("/content/name/en").asText())
                .isEqualTo("Second");
        assertThat(json(client.workingCopy(slug)).get("publishedRevision").asInt())
                .isEqualTo(1);
        client.submit(slug);
        assertThat(readersName(slug)).isEqualTo("First");
        client.publish(slug);
        assertThat(readersName(slug)).isEqualTo("Second");
        assertThat(json(client.read(slug)).get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void submittedTextIsFixedUntilReturned() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        client.create(item);
        client.submit(slug);

        assertThatProblem(client.edit(renamed(item, "Late"))).is(WRONG_STATE).mentions("in-review");
        assertThatProblem(client.submit(slug)).is(WRONG_STATE);
        assertThat(json(client.step(Tokens.reviewer(), slug, "return"))
                        .get("state")
                        .asText())
                .isEqualTo("draft");
        client.edit(renamed(item, "Better")).then().statusCode(200);
        assertThatProblem(client.publish(slug)).is(WRONG_STATE);
    }

    @Test
    void discardedWorkLeavesThePublishedVersion() {
        ObjectNode item = renamed(sample.fresh(), "Kept");
        String slug = published(item);
        client.edit(renamed(item, "Thrown away"));

        client.discard(slug).then().statusCode(204);

        assertThat(readersName(slug)).isEqualTo("Kept");
        assertThatProblem(client.discard(slug)).is(WRONG_STATE);
    }

    @Test
    void discardedDraftIsGoneAndItsRevisionNumbersWithIt() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        client.create(item);

        client.discard(slug).then().statusCode(204);

        assertThatProblem(client.workingCopy(slug)).is(NOT_FOUND);
        assertThat(json(client.create(item)).get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void restoredWithAllLanguages() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        JsonNode first = json(client.create(item)).get("content");
        ObjectNode chineseOnly = item.deepCopy();
        ((ObjectNode) chineseOnly.get("name")).put("zh", "只有中文");
        if (sample.mayLackALanguage()) {
            ((ObjectNode) chineseOnly.get("name")).remove("en");
        }
        client.edit(chineseOnly).then().statusCode(200);

        JsonNode restored = json(client.restore(slug, 1));

        assertThat(restored.get("revision").asInt()).isEqualTo(3);
        assertThat(restored.get("content")).isEqualTo(first);
        assertThat(restored.at("/content/name/en").asText()).isNotBlank();
        assertThat(json(client.as(Tokens.editor()).get("editorial/{c}/{s}/revisions/2", sample.collection(), slug))
                        .at("/name/zh")
                        .asText())
                .isEqualTo("只有中文");
        assertThatProblem(client.restore(slug, 9)).is(NOT_FOUND);
    }

    @Test
    void withdrawnIsGoneForReadersButNotForGood() {
        String slug = published(sample.fresh());

        client.withdraw(slug).then().statusCode(200);

        assertThatProblem(client.read(slug)).is(WITHDRAWN);
        assertThat(client.all(sample.collection()))
                .extracting(i -> i.get("slug").asText())
                .doesNotContain(slug);
        assertThatProblem(client.withdraw(slug)).is(WRONG_STATE);
        assertThatProblem(client.create(sample.named(slug)))
                .is(io.govatlas.platform.problem.ProblemType.ALREADY_EXISTS);
        client.restore(slug, 1).then().statusCode(200);
        assertThatProblem(client.read(slug)).is(WITHDRAWN);
        client.submit(slug);
        client.publish(slug).then().statusCode(200);
        client.read(slug).then().statusCode(200);
    }

    @Test
    void everyStepIsInTheHistory() {
        String slug = published(sample.fresh());
        client.withdraw(slug);

        JsonNode history = json(client.as(Tokens.editor()).get("editorial/{c}/{s}/history", sample.collection(), slug));

        assertThat(StreamSupport.stream(history.spliterator(), false))
                .extracting(step -> step.get("operation").asText() + " by "
                        + step.get("actor").asText())
                .containsExactly("created by ada", "submitted by ada", "published by rui", "withdrawn by rui");
        assertThat(history.get(2).get("reason").asText()).isEqualTo("for a test");
    }

    @Test
    void theDeskShowsWhatIsBeingWorkedOn() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        client.create(item);

        assertThat(desk("draft")).contains(slug);
        client.submit(slug);
        assertThat(desk("draft")).doesNotContain(slug);
        assertThat(desk("in-review")).contains(slug);
        client.publish(slug);
        assertThat(desk("in-review")).doesNotContain(slug);
    }

    private java.util.List<String> desk(String state) {
        java.util.List<String> slugs = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var request = client.as(Tokens.editor())
                    .queryParam("state", state)
                    .queryParam("collection", sample.collection())
                    .queryParam("author", Tokens.EDITOR)
                    .queryParam("limit", 7);
            JsonNode page = json((cursor == null ? request : request.queryParam("cursor", cursor)).get("editorial"));
            page.get("items").forEach(entry -> slugs.add(entry.get("slug").asText()));
            cursor = page.path("next").asText(null);
        } while (cursor != null);
        return slugs;
    }
}
