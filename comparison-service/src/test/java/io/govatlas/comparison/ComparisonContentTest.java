package io.govatlas.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.rules.Rules;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service brings with it, as readers get it. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ComparisonContentTest {

    private static final Client CLIENT = new Client(Rules.SAMPLE);

    @Test
    void everyDimensionHasARubricOfFiveLevels() {
        List<JsonNode> dimensions = CLIENT.contents("dimensions");

        assertThat(dimensions)
                .extracting(dimension -> dimension.get("code").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Dimension.values()).map(Dimension::code).toList())
                .hasSize(11);
        assertThat(dimensions)
                .extracting(dimension -> dimension.get("order").asInt())
                .doesNotHaveDuplicates();
        assertThat(dimensions)
                .allSatisfy(dimension -> assertThat(dimension.get("levels"))
                        .extracting(level -> level.get("level").asInt())
                        .containsExactly(1, 2, 3, 4, 5));
    }

    @Test
    void rulesOfBothKinds() {
        List<JsonNode> rules = own(CLIENT.contents("rules"));

        assertThat(rules).hasSizeGreaterThanOrEqualTo(8);
        assertThat(rules).extracting(rule -> rule.get("kind").asText()).contains("difference", "lesson");
        assertThat(rules)
                .filteredOn(rule -> rule.get("kind").asText().equals("lesson"))
                .allSatisfy(lesson -> assertThat(lesson.get("recommendations")).isNotEmpty());
    }

    @Test
    void ownersSpeakOfConceptsTheVocabularyHas() {
        Set<String> vocabulary = new HashSet<>();
        CLIENT.contents("concepts")
                .forEach(concept -> vocabulary.add(concept.get("code").asText()));

        Set<String> used = new HashSet<>();
        for (String subject : List.of("CHN", "USA", "GBR", "DNK", "SGP", "EST", "440000", "330000")) {
            Client.json(CLIENT.reader().get("subjects/" + subject))
                    .findValues("concepts")
                    .forEach(concepts -> concepts.forEach(concept -> used.add(concept.asText())));
        }

        assertThat(used).isNotEmpty().isSubsetOf(vocabulary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"concepts", "datasets", "dimensions", "indicators", "rules"})
    void everyTextIsInBothLanguages(String collection) {
        assertThat(own(CLIENT.contents(collection)))
                .isNotEmpty()
                .allSatisfy(content -> assertBothLanguages(content, content));
    }

    private static void assertBothLanguages(JsonNode content, JsonNode node) {
        if (node.has("zh") || node.has("en")) {
            assertThat(node.path("zh").toString()).as(content.toString()).containsPattern("\\p{IsHan}|[A-Za-z]");
            assertThat(node.path("en").toString()).as(content.toString()).containsPattern("[A-Za-z]");
        }
        node.forEach(child -> assertBothLanguages(content, child));
    }

    /** Without those that other tests have published. */
    private static List<JsonNode> own(List<JsonNode> contents) {
        return contents.stream()
                .filter(content -> !content.path("slug").asText().startsWith("test-"))
                .toList();
    }
}
