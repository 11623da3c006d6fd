package io.govatlas.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the service's own content promises to its readers, item by item, as they get it. */
public abstract class ContentContract {
    private final Client client;
    private final List<String> collections;

    protected ContentContract(Sample sample, String... collections) {
        this.client = new Client(sample);
        this.collections = List.of(collections);
    }

    /** The items of a collection by slug, without those that other tests have published. */
    protected Map<String, JsonNode> contents(String collection) {
        Map<String, JsonNode> contents = new TreeMap<>();
        for (JsonNode content : client.contents(collection)) {
            String slug = content.path("slug").asText(content.path("code").asText());
            if (!slug.startsWith("test-")) {
                contents.put(slug, content);
            }
        }
        return contents;
    }

    @Test
    void everyStatementHasEvidenceThatCanBeFound() {
        Set<String> sources = contents("sources").keySet();
        forEachStatement((place, statement) -> {
            assertThat(statement.path("evidence")).as(place).isNotEmpty();
            statement
                    .get("evidence")
                    .forEach(evidence -> assertThat(evidence.get("source").asText())
                            .as(place)
                            .isIn(sources));
        });
    }

    @Test
    void everyLevelHasARationale() {
        int[] levels = {0};
        forEachStatement((place, statement) -> {
            if (statement.has("level")) {
                levels[0]++;
                assertThat(statement.has("rationale")).as(place).isTrue();
                assertThat(statement.get("level").asInt()).as(place).isBetween(1, 5);
            }
        });
        assertThat(levels[0]).isPositive();
    }

    @Test
    void everyDoubtIsExplained() {
        forEachStatement((place, statement) -> {
            if (!statement.get("standing").asText().equals("verified")) {
                assertThat(statement.has("doubt")).as(place).isTrue();
            }
        });
    }

    @Test
    void everyTextIsInBothLanguages() {
        for (String collection : collections) {
            contents(collection).forEach((slug, content) -> assertBothLanguages(collection + "/" + slug, content));
        }
    }

    private static void assertBothLanguages(String place, JsonNode node) {
        if (node.has("zh") || node.has("en")) {
            assertThat(node.path("zh").asText()).as(place).isNotBlank();
            assertThat(node.path("en").asText()).as(place).isNotBlank();
        }
        node.forEach(child -> assertBothLanguages(place, child));
    }

    @Test
    void everyRelationWithinTheServiceLeadsSomewhere() {
        Map<String, Set<String>> known = new TreeMap<>();
        collections.forEach(collection ->
                known.put(collection, new HashSet<>(contents(collection).keySet())));
        for (String collection : collections) {
            contents(collection)
                    .forEach((slug, content) -> content.path("relations").forEach(relation -> {
                        String[] target = relation.get("target").asText().split("/");
                        if (known.containsKey(target[0])) {
                            assertThat(target[1]).as(collection + "/" + slug).isIn(known.get(target[0]));
                        }
                    }));
        }
    }

    /** Something to be said of a statement and its place. */
    private interface Check {
        void of(String place, JsonNode statement);
    }

    private void forEachStatement(Check check) {
        List<String> seen = new ArrayList<>();
        for (String collection : collections) {
            contents(collection)
                    .forEach((slug, content) -> content.path("statements").forEach(statement -> {
                        String place = collection + "/" + slug + "/"
                                + statement.get("id").asText();
                        seen.add(place);
                        check.of(place, statement);
                    }));
        }
        assertThat(seen).isNotEmpty();
    }
}
