package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.concepts.Concept;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.dimensions.DimensionDefinition;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.platform.knowledge.Relation;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.sources.Source;
import io.govatlas.platform.text.LocalizedText;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a published item says, as far as the atlas uses it. A revision never changes, so it is read once, and not again for
 * each later atlas that it stands in.
 *
 * @param definition what others refer to, a source as it is cited, a rule with its condition compiled; null where it is
 *     nothing of the kind
 */
record Reading(PublishedItem item, LocalizedText name, Object definition, List<Relation> relations, Citing citing) {

    static Reading of(PublishedItem item, ObjectMapper json) {
        JsonNode content = item.content();
        LocalizedText name = read(content.path("name"), LocalizedText.class, json);
        return new Reading(
                item,
                name,
                definition(item, json),
                all(content.path("relations"), Relation.class, json),
                new Citing(item, name, all(content.path("statements"), Statement.class, json)));
    }

    private static Object definition(PublishedItem item, ObjectMapper json) {
        JsonNode content = item.content();
        return switch (item.collection()) {
            case "sources" -> cited(item, read(content, Source.class, json));
            case "countries" -> read(content, Gazetteer.PublishedCountry.class, json);
            case "dimensions" -> read(content, DimensionDefinition.class, json);
            case "concepts" -> read(content, Concept.class, json).listed();
            case "datasets" -> read(content, Dataset.class, json);
            case "indicators" -> read(content, Indicator.class, json);
            case "rules" -> new Atlas.ReadyRule(read(content, Rule.class, json), item.revision(), item.path());
            default -> null;
        };
    }

    private static CitedSource cited(PublishedItem item, Source source) {
        return new CitedSource(
                item.path(), source.title(), source.publisher(), source.date(), source.url(), source.status());
    }

    private static <T> List<T> all(JsonNode nodes, Class<T> type, ObjectMapper json) {
        List<T> all = new ArrayList<>();
        nodes.forEach(node -> all.add(read(node, type, json)));
        return all;
    }

    private static <T> T read(JsonNode node, Class<T> type, ObjectMapper json) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
