package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All places of one object that point to a component: references, and the values of a discriminator's mapping. */
final class References {

    private static final List<String> MEMBERS = List.of("$ref", "$dynamicRef");

    private References() {}

    /** Replaces each reference by what the operator makes of it. */
    static void each(ObjectNode object, Components components, Contribution part, UnaryOperator<String> operator) {
        for (String member : MEMBERS) {
            JsonNode reference = object.get(member);
            if (reference != null && reference.isTextual()) {
                object.put(member, operator.apply(reference.textValue()));
            }
        }
        if (object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
                String target = entry.getValue().asText();
                boolean bareName = components.hasSchema(part, target);
                entry.setValue(new TextNode(operator.apply(bareName ? "#/components/schemas/" + target : target)));
            }
        }
    }
}
