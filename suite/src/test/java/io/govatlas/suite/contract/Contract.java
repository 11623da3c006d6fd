package io.govatlas.suite.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The merged document, as someone reads it who has nothing else. */
public final class Contract {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
    }

    public static Contract of(String document) {
        try {
            return new Contract(JSON.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation and where it is found. */
    public record Operation(String method, String path, JsonNode json, List<JsonNode> parameters) {
        public String id() {
            return json.path("operationId").asText();
        }

        /** The roles that may do it, one of which is enough; null where everybody may. */
        public List<String> roles() {
            JsonNode security = json.path("security");
            if (security.isEmpty()) {
                return null;
            }
            List<String> roles = new ArrayList<>();
            security.forEach(way -> way.path("bearer").forEach(role -> roles.add(role.asText())));
            return roles;
        }

        /** Whether the document says on it that it is open, or to whom. */
        public boolean isMarked() {
            return json.path("security").isArray();
        }

        /** The address with the examples of the document in place of what stands in braces. */
        public String address() {
            String address = path;
            for (JsonNode parameter : parameters) {
                if (parameter.path("in").asText().equals("path")) {
                    address = address.replace(
                            "{" + parameter.path("name").asText() + "}",
                            parameter.path("example").asText());
                }
            }
            return address;
        }

        /** The example of a body in JSON; missing where it takes none. */
        public JsonNode body() {
            return json.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("example");
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        List<JsonNode> parameters = new ArrayList<>();
                        path.getValue().path("parameters").forEach(it -> parameters.add(resolved(it)));
                        method.getValue().path("parameters").forEach(it -> parameters.add(resolved(it)));
                        operations.add(new Operation(
                                method.getKey(), path.getKey(), method.getValue(), List.copyOf(parameters)));
                    }
                }));
        return operations;
    }

    /** What a reference leads to, or the thing itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = document.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    /** The answer that is described for a status, missing where none is. */
    JsonNode answer(Operation operation, int status) {
        JsonNode answers = operation.json().path("responses");
        JsonNode exact = answers.path(Integer.toString(status));
        return resolved(exact.isMissingNode() ? answers.path("default") : exact);
    }

    /** What is wrong with a value by a schema of this document. */
    List<String> errors(JsonNode schema, String value) {
        Schema validator = compiled.computeIfAbsent(schema, it -> {
            ObjectNode root = JSON.createObjectNode();
            root.set("allOf", JSON.createArrayNode().add(it));
            root.set("components", document.path("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(root.toString(), InputFormat.JSON);
        });
        return validator.validate(value, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
