package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;

/** Visits every object of an OpenAPI document that the specification gives a meaning, and leaves examples and other data alone. */
final class Walk {

    /** Members whose value is data of the API, not description of it. */
    private static final Set<String> DATA = Set.of("example", "default", "enum", "const", "value");
    /** Members whose value maps names, chosen by the author, to objects; there, {@code default} is a name like any other. */
    private static final Set<String> MAPS = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "paths",
            "webhooks",
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "content",
            "encoding",
            "variables",
            "mapping");

    private Walk() {}

    /** Visits parents before children; the visitor may change the object it gets. */
    static void over(JsonNode node, Consumer<ObjectNode> visitor) {
        walk(node, false, visitor);
    }

    private static void walk(JsonNode node, boolean isMap, Consumer<ObjectNode> visitor) {
        if (node.isArray()) {
            node.forEach(child -> walk(child, false, visitor));
        } else if (node instanceof ObjectNode object) {
            if (!isMap) {
                visitor.accept(object);
            }
            object.properties().forEach(member -> {
                String name = member.getKey();
                JsonNode child = member.getValue();
                boolean schemaExamples = !isMap && name.equals("examples") && child.isArray();
                if (isMap) {
                    walk(child, false, visitor);
                } else if (!DATA.contains(name) && !schemaExamples && !name.startsWith("x-")) {
                    walk(child, MAPS.contains(name) && child.isObject(), visitor);
                }
            });
        }
    }
}
