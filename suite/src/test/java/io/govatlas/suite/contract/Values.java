package io.govatlas.suite.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values for a schema: most of them as it wants them, some at its edges, and bodies that were spoilt in one place. */
final class Values {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> TEXTS = List.of(
            "a",
            "Digital government",
            "数字政府",
            "x y",
            "ä́ ß 😀",
            "-",
            "0",
            "null",
            "../etc",
            "%2e%2e",
            "' or 1=1 --",
            "${7*7}",
            "<b>x</b>",
            "\u202eabc",
            "a\u0000b",
            "\r\nX-Header: 1",
            "x".repeat(300),
            "",
            " ");

    private final Contract contract;
    private final Random random;

    Values(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Something a reader might type, good or not. */
    String text() {
        return pick(TEXTS);
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode unresolved, int depth) {
        JsonNode schema = contract.resolved(unresolved);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.path(choice).size() > 0) {
                return of(
                        schema.get(choice).get(random.nextInt(schema.get(choice).size())), depth);
            }
        }
        if (schema.path("allOf").size() > 0) {
            return of(schema.get("allOf").get(0), depth);
        }
        if (schema.has("example") && !oneIn(3)) {
            return schema.get("example");
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NEW.numberNode(whole(schema));
            case "number" -> NEW.numberNode(random.nextGaussian() * 10);
            case "boolean" -> NEW.booleanNode(random.nextBoolean());
            default -> TextNode.valueOf(text(schema));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode made = NEW.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || depth < DEEPEST && oneIn(2)) {
                made.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        }
        return made;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode made = NEW.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int count =
                least + random.nextInt(1 + Math.min(3, schema.path("maxItems").asInt(3) - least));
        for (int i = 0; i < count && depth < DEEPEST; i++) {
            made.add(of(schema.path("items"), depth + 1));
        }
        return made;
    }

    private BigInteger whole(JsonNode schema) {
        BigInteger least = schema.has("minimum") ? schema.get("minimum").bigIntegerValue() : BigInteger.valueOf(-10);
        BigInteger most =
                schema.has("maximum") ? schema.get("maximum").bigIntegerValue() : least.add(BigInteger.valueOf(1_000));
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default ->
                least.add(BigInteger.valueOf(random.nextInt(
                        most.subtract(least).min(BigInteger.valueOf(1_000)).intValue() + 1)));
        };
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2024-0" + (1 + random.nextInt(9)) + "-15";
            case "date-time" -> "2025-03-0" + (1 + random.nextInt(9)) + "T08:00:00Z";
            case "uri", "url", "uri-reference" -> "https://example.org/" + random.nextInt(100);
            case "uuid" -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            default -> schema.has("pattern") ? word() : oneIn(3) ? text() : word();
        };
    }

    /** Fits most patterns here: slugs and codes. */
    private String word() {
        return pick(List.of("fuzz-" + random.nextInt(100_000), "DNK", "440000", "2024", "digital", "services", "en"));
    }

    /** The body with one thing wrong somewhere: another type, too much, too little, or something nobody knows. */
    JsonNode spoilt(JsonNode body) {
        JsonNode copy = body.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        collect(copy, objects);
        if (objects.isEmpty()) {
            return wrong();
        }
        ObjectNode object = pick(objects);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || oneIn(4)) {
            object.set(pick(List.of("undeclared", "id", "__proto__", "version", "state", "")), wrong());
        } else if (oneIn(3)) {
            object.remove(pick(names));
        } else {
            object.set(pick(names), wrong());
        }
        return copy;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private JsonNode wrong() {
        return switch (random.nextInt(11)) {
            case 0 -> NEW.nullNode();
            case 1 -> NEW.numberNode(-1);
            case 2 -> NEW.numberNode(new BigInteger("9".repeat(30)));
            case 3 -> NEW.numberNode(1.5e300);
            case 4 -> NEW.booleanNode(true);
            case 5 -> NEW.arrayNode();
            case 6 -> NEW.objectNode();
            case 7 -> NEW.arrayNode().add(NEW.nullNode()).add(NEW.objectNode());
            case 8 -> TextNode.valueOf("x".repeat(20_000));
            default -> TextNode.valueOf(text());
        };
    }

    /** Bodies that are not JSON, or not what is commonly taken for it. */
    String broken(String body) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "{";
            case 2 -> body + "}";
            case 3 -> body + body;
            case 4 -> "null";
            case 5 -> "[" + body + "]";
            case 6 -> "{\"slug\":\"a\",\"slug\":\"b\"}";
            case 7 -> "{\"slug\":\"\\ud800\"}";
            case 8 -> "[".repeat(3_000) + "]".repeat(3_000);
            case 9 -> "{\"slug\":1e999999}";
            case 10 -> body.replace('"', '\'');
            default -> "\uFEFF" + body;
        };
    }
}
