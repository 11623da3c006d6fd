package io.govatlas.platform.testing;

import static io.govatlas.platform.testing.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the retraction of a source does, at its owner, to the statements that rest on it. */
public abstract class RetractionContract {
    private final Sample sample;
    private final Client client;
    private final Client sources;
    private String source;

    protected RetractionContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
        this.sources = new Client(new Sample(sample.root(), "sources", null, null));
    }

    @BeforeEach
    void publishASource() {
        source = Sample.freshSlug();
        sources.createAndPublish(source("active")).then().statusCode(200);
    }

    @Test
    void statementThatRestsOnItAloneIsUnsupportedFromThatMomentOn() {
        String slug = published(citing(source));
        String before = client.read(slug).header("ETag");
        long head = head();

        status("retracted");

        JsonNode read = json(client.read(slug));
        assertThat(read.at("/content/statements/0/standing").asText()).isEqualTo("unsupported");
        assertThat(read.at("/content/statements/0/doubt/zh").asText()).contains("已撤回", source);
        assertThat(read.at("/content/statements/0/doubt/en").asText()).contains("retracted", source);
        assertThat(read.get("revision").asInt()).isEqualTo(1);
        assertThat(client.read(slug).header("ETag")).isNotEqualTo(before);
        assertThat(changes(head)).containsExactly("published sources/" + source, "reassessed " + path(slug));
    }

    @Test
    void ledgerTellsTheStoryAndStaysIntact() {
        String slug = published(citing(source));

        status("retracted");
        status("active");

        JsonNode history = json(
                client.as(Tokens.of("aud", "auditor")).get("editorial/{c}/{s}/history", sample.collection(), slug));
        assertThat(history)
                .extracting(step -> step.get("operation").asText())
                .containsExactly("created", "submitted", "published", "reassessed", "reassessed");
        assertThat(history.get(3).get("reason").asText()).contains(source, "已撤回", "was retracted", "for a test");
        assertThat(history.get(4).get("reason").asText()).contains(source, "恢复有效", "stands again");
        assertThat(history.get(3).get("actor").asText()).isEqualTo(Tokens.REVIEWER);
        assertThat(client.verification().get("intact").asBoolean()).isTrue();
    }

    @Test
    void statementReturnsWithItsSource() {
        String slug = published(citing(source));
        JsonNode before = json(client.read(slug)).get("content");

        status("retracted");
        status("active");

        assertThat(json(client.read(slug)).get("content")).isEqualTo(before);
    }

    @Test
    void statementWithAnotherSourceStandsOnThatOne() {
        ObjectNode item = citing(source);
        item.withArray("/statements/0/evidence").addObject().put("source", kept());
        String slug = published(item);

        status("retracted");

        assertThat(json(client.read(slug)).at("/content/statements/0/standing").asText())
                .isEqualTo("verified");
    }

    @Test
    void whatIsPublishedOnARetractedSourceIsUnsupportedAtOnce() {
        status("retracted");

        String slug = published(citing(source));

        assertThat(json(client.read(slug)).at("/content/statements/0/standing").asText())
                .isEqualTo("unsupported");
    }

    @Test
    void withdrawnSourceCarriesNothingEither() {
        String slug = published(citing(source));

        sources.withdraw(source).then().statusCode(200);

        assertThat(json(client.read(slug)).at("/content/statements/0/standing").asText())
                .isEqualTo("unsupported");
    }

    @Test
    void restoredTextIsTheOneThatWasWritten() {
        String slug = published(citing(source));
        status("retracted");

        JsonNode restored = json(client.restore(slug, 1));

        assertThat(restored.at("/content/statements/0/standing").asText()).isEqualTo("verified");
    }

    private String published(ObjectNode item) {
        client.createAndPublish(item).then().statusCode(200);
        return item.get("slug").asText();
    }

    private ObjectNode citing(String slug) {
        ObjectNode item = sample.fresh();
        ((ObjectNode) item.at("/statements/0/evidence/0")).put("source", slug);
        return item;
    }

    /** A source that comes with the service's content and nobody retracts. */
    private String kept() {
        return sample.fresh().at("/statements/0/evidence/0/source").asText();
    }

    private void status(String status) {
        sources.edit(source(status)).then().statusCode(200);
        sources.submit(source).then().statusCode(200);
        sources.publish(source).then().statusCode(200);
    }

    private ObjectNode source(String status) {
        ObjectNode body = Sample.JSON.createObjectNode().put("slug", source).put("language", "en");
        body.putObject("title").put("zh", "报告").put("en", "Report");
        body.putObject("publisher").put("zh", "某署").put("en", "Agency");
        return body.put("status", status);
    }

    private String path(String slug) {
        return sample.collection() + "/" + slug;
    }

    private long head() {
        return client.verification().get("entries").asLong();
    }

    private List<String> changes(long after) {
        List<String> changes = new ArrayList<>();
        json(client.reader().get("changes?limit=200&after=" + after)).forEach(event -> {
            String type = event.get("type").asText();
            changes.add(type.substring(type.lastIndexOf('.') + 1) + " "
                    + event.get("subject").asText());
        });
        return changes;
    }
}
