package io.govatlas.suite.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no service can check by itself: links and codes that lead from one to another. */
class ContentLinksTest {

    private static final Map<String, JsonNode> ITEMS = ContentFiles.items();

    @Test
    void everyRelationLeadsToAnItem() {
        List<String> broken = new ArrayList<>();
        ITEMS.forEach((name, item) -> item.path("relations").forEach(relation -> {
            String target = relation.path("target").asText();
            if (!ITEMS.containsKey(target)) {
                broken.add(name + " → " + target);
            }
        }));

        assertThat(broken).isEmpty();
    }

    @Test
    void everyConceptIsInTheVocabulary() {
        List<String> unknown = new ArrayList<>();
        ContentFiles.statements(ITEMS)
                .forEach((name, statement) -> statement.path("concepts").forEach(concept -> {
                    if (!ITEMS.containsKey("concepts/" + concept.asText())) {
                        unknown.add(name + ": " + concept.asText());
                    }
                }));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyAreaIsACountryOrAProvince() {
        List<String> unknown = new ArrayList<>();
        ContentFiles.statements(ITEMS)
                .forEach((name, statement) -> statement.path("areas").forEach(area -> {
                    if (!ITEMS.containsKey("countries/" + area.asText())
                            && !ITEMS.containsKey("provinces/" + area.asText())) {
                        unknown.add(name + ": " + area.asText());
                    }
                }));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyDimensionHasARubric() {
        List<String> unknown = new ArrayList<>();
        ContentFiles.statements(ITEMS).forEach((name, statement) -> {
            if (!ITEMS.containsKey("dimensions/" + statement.path("dimension").asText())) {
                unknown.add(name);
            }
        });

        assertThat(unknown).isEmpty();
        assertThat(ITEMS.keySet().stream().filter(name -> name.startsWith("dimensions/")))
                .hasSize(11);
    }
}
