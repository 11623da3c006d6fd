package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says of every text, list and whole number how large it can be. Where a schema gives no limit of its own, the size of a
 * body is the limit, and the size of the type.
 */
final class Bounds {

    /** No service takes a body of more bytes than this, so there is no longer text in an answer. */
    private static final int LONGEST_TEXT = 1_048_576;

    private static final int LONGEST_LIST = 1_048_576;
    /** The whole numbers that every reader of JSON keeps exactly. */
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private Bounds() {}

    static void complete(ObjectNode document) {
        Walk.over(document, schema -> {
            JsonNode type = schema.path("type");
            if (is(type, "string") && !schema.has("enum") && !schema.has("const") && !schema.has("maxLength")) {
                schema.put("maxLength", LONGEST_TEXT);
            }
            if (is(type, "array") && !schema.has("maxItems") && schema.has("items")) {
                schema.put("maxItems", LONGEST_LIST);
            }
            if (is(type, "integer") && !schema.has("enum") && !schema.has("const")) {
                completeInteger(schema);
            }
        });
    }

    private static void completeInteger(ObjectNode schema) {
        if (!schema.has("format")) {
            schema.put("format", "int32");
        }
        boolean small = schema.path("format").asText().equals("int32");
        if (!schema.has("minimum") && !schema.has("exclusiveMinimum")) {
            schema.put("minimum", small ? Integer.MIN_VALUE : -LARGEST_EXACT);
        }
        if (!schema.has("maximum") && !schema.has("exclusiveMaximum")) {
            schema.put("maximum", small ? Integer.MAX_VALUE : LARGEST_EXACT);
        }
    }

    /** OpenAPI 3.1 names one type or several. */
    private static boolean is(JsonNode type, String name) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (one.asText().equals(name)) {
                    return true;
                }
            }
        }
        return type.asText().equals(name);
    }
}
