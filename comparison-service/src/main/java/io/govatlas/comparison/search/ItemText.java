package io.govatlas.comparison.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The texts of an item of any type, by how much they say of what it is about. */
final class ItemText {

    /** From what matters most. */
    enum Part {
        NAME("n", 4f),
        ALSO("a", 2.5f),
        SUMMARY("s", 2f),
        BODY("b", 1f),
        SOURCE("c", 0.25f);

        private final String prefix;
        private final float weight;

        Part(String prefix, float weight) {
            this.prefix = prefix;
            this.weight = weight;
        }

        String prefix() {
            return prefix;
        }

        float weight() {
            return weight;
        }
    }

    /** @param statement id of the statement it is the text of, or null */
    record Piece(Part part, String statement, String zh, String en) {}

    private static final Set<String> NAMES = Set.of("name", "title");
    private static final Set<String> SUMMARIES = Set.of("summary", "publisher", "description", "definition");

    private final Function<String, JsonNode> sources;
    private final List<Piece> pieces = new ArrayList<>();

    private ItemText(Function<String, JsonNode> sources) {
        this.sources = sources;
    }

    /** @param sources the content of a source by its slug, or null */
    static List<Piece> of(JsonNode content, Function<String, JsonNode> sources) {
        ItemText text = new ItemText(sources);
        for (Map.Entry<String, JsonNode> member : content.properties()) {
            if (member.getKey().equals("statements")) {
                member.getValue().forEach(text::statement);
            } else {
                text.member(member.getKey(), member.getValue(), true);
            }
        }
        return text.pieces;
    }

    private void member(String key, JsonNode value, boolean top) {
        if (localized(value)) {
            add(part(key, top), null, value);
        } else if (value.isContainerNode()) {
            if (value.isObject()
                    && (value.path("zh").isArray() || value.path("en").isArray())) {
                value.path("zh").forEach(name -> pieces.add(new Piece(Part.ALSO, null, name.asText(), "")));
                value.path("en").forEach(name -> pieces.add(new Piece(Part.ALSO, null, "", name.asText())));
            } else if (value.isObject()) {
                value.properties().forEach(inner -> member(inner.getKey(), inner.getValue(), false));
            } else {
                value.forEach(inner -> member(key, inner, false));
            }
        }
    }

    private static Part part(String key, boolean top) {
        if (NAMES.contains(key)) {
            return top ? Part.NAME : Part.ALSO;
        }
        return top && SUMMARIES.contains(key) ? Part.SUMMARY : Part.BODY;
    }

    private void statement(JsonNode statement) {
        String id = statement.path("id").asText(null);
        add(Part.BODY, id, statement.path("text"));
        add(Part.BODY, id, statement.path("rationale"));
        add(Part.BODY, id, statement.path("doubt"));
        for (JsonNode evidence : statement.path("evidence")) {
            JsonNode source = sources.apply(evidence.path("source").asText());
            if (source != null) {
                add(Part.SOURCE, id, source.path("title"));
            }
            String quote = evidence.path("quote").asText("");
            if (!quote.isEmpty()) {
                pieces.add(new Piece(Part.SOURCE, id, quote, ""));
            }
        }
    }

    private void add(Part part, String statement, JsonNode text) {
        if (localized(text)) {
            pieces.add(new Piece(
                    part, statement, text.path("zh").asText(""), text.path("en").asText("")));
        }
    }

    private static boolean localized(JsonNode node) {
        return node.isObject()
                && (node.path("zh").isTextual() || node.path("en").isTextual());
    }
}
