package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.platform.ledger.CloudEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Cases made of statements of the real content, by countries in turn: as many as make an atlas large. */
final class MadeCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MadeCases() {}

    /** So many that there are as many subjects and different statements as asked for. */
    static List<CloudEvent> of(Atlas real, int subjects, int statements) {
        Random random = new Random(42);
        List<JsonNode> texts = new ArrayList<>();
        ContentAtlas.events("country-service", item -> true)
                .forEach(event -> event.data().content().path("statements").forEach(texts::add));
        List<String> countries = real.subjects().values().stream()
                .filter(subject -> subject.id().startsWith("country:"))
                .map(Subject::code)
                .toList();
        int cases = subjects - real.subjects().size();
        long missing = statements - statements(real);
        List<CloudEvent> events = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            ObjectNode item = JSON.createObjectNode();
            item.put("slug", "made-" + i).put("kind", "service").put("country", countries.get(i % countries.size()));
            item.putObject("name").put("zh", "案例" + i).put("en", "Case " + i);
            ArrayNode held = item.putArray("statements");
            for (long n = missing * i / cases; n < missing * (i + 1) / cases; n++) {
                ObjectNode text = texts.get(random.nextInt(texts.size())).deepCopy();
                text.remove("areas");
                held.add(text.put("id", "s" + n));
            }
            events.add(ContentAtlas.published(100_000L + i, "cases/made-" + i, item));
        }
        return events;
    }

    /** The source that most of those statements rest on, retracted. */
    static List<CloudEvent> retraction() {
        Map<String, Integer> cited = new TreeMap<>();
        ContentAtlas.events("country-service", item -> true)
                .forEach(event -> event.data()
                        .content()
                        .findValuesAsText("source")
                        .forEach(source -> cited.merge(source, 1, Integer::sum)));
        String most =
                Collections.max(cited.entrySet(), Map.Entry.comparingByValue()).getKey();
        ObjectNode source = (ObjectNode) ContentAtlas.events("country-service", ("sources/" + most)::equals)
                .get(0)
                .data()
                .content();
        return List.of(ContentAtlas.published(200_000L, "sources/" + most, source.put("status", "retracted")));
    }

    /** Different statements, though one may be about several subjects. */
    static long statements(Atlas atlas) {
        return atlas.subjects().values().stream()
                .flatMap(subject -> subject.statements().values().stream())
                .flatMap(List::stream)
                .map(CitedStatement::id)
                .distinct()
                .count();
    }
}
