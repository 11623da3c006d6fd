package io.govatlas.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The OpenAPI document a service serves. */
record ApiDocument(JsonNode json) {

    static ApiDocument served() {
        return new ApiDocument(Client.json(RestAssured.given().get("/q/openapi?format=json")));
    }

    /** An operation and where it is found. */
    record Operation(String method, String path, JsonNode json) {
        String id() {
            return json.get("operationId").asText();
        }

        List<JsonNode> parameters() {
            return StreamSupport.stream(json.path("parameters").spliterator(), false)
                    .toList();
        }

        /** The schema and the example of the good answer, in the form that has one; empty where it has no body. */
        JsonNode answer() {
            JsonNode first = Sample.JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> response : json.get("responses").properties()) {
                if (response.getKey().startsWith("2")) {
                    for (JsonNode content : response.getValue().path("content")) {
                        if (content.has("example")) {
                            return content;
                        }
                        first = first.isEmpty() ? content : first;
                    }
                }
            }
            return first;
        }

        /** The schema and the example of the body, as JSON or in the first form it may have. */
        JsonNode request() {
            return json.path("requestBody").path("content").path(requestType());
        }

        /** The media type of the body. */
        String requestType() {
            JsonNode content = json.path("requestBody").path("content");
            return content.isEmpty() || content.has("application/json")
                    ? "application/json"
                    : content.fieldNames().next();
        }

        /** The first role that may do it; empty where anyone may. */
        String role() {
            return json.at("/security/0/bearer/0").asText("");
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        json.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().has("operationId")) {
                        operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    /** What is wrong with a value by a schema of this document; members that are not documented are wrong, too. */
    List<String> errors(JsonNode schema, String value) {
        ObjectNode root = Sample.JSON.createObjectNode();
        root.set("allOf", Sample.JSON.createArrayNode().add(schema));
        root.set("components", closed());
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
        return compiled.validate(value, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode closed() {
        JsonNode components = json.get("components").deepCopy();
        components.get("schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return components;
    }
}
