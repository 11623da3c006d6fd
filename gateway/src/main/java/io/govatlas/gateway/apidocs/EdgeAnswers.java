package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds to the merged document what the gateway answers in everybody's name, and the fields it gives every answer. */
final class EdgeAnswers {

    private static final String RESPONSES = "#/components/responses/";
    private static final String HEADERS = "#/components/headers/";

    /** Status → answer of the frame, for every operation that does not describe the status itself. */
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    private static final Map<String, String> WITH_BODY = Map.of("408", "GatewayRequestTimeout");

    static {
        ALWAYS.put("400", "GatewayBadRequest");
        ALWAYS.put("414", "GatewayUriTooLong");
        ALWAYS.put("429", "GatewayTooManyRequests");
        ALWAYS.put("431", "GatewayHeadersTooLarge");
        ALWAYS.put("500", "GatewayUnexpected");
        ALWAYS.put("502", "GatewayUpstreamBroken");
        ALWAYS.put("503", "GatewayUnavailable");
        ALWAYS.put("504", "GatewayUpstreamTimeout");
    }

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode answers;
    private final JsonNode headers;

    private EdgeAnswers(ObjectNode document) {
        this.answers = document.path("components").path("responses");
        this.headers = document.path("components").path("headers");
    }

    static void add(ObjectNode document) {
        new EdgeAnswers(document).addTo(document);
    }

    private void addTo(ObjectNode document) {
        for (JsonNode path : document.path("paths")) {
            path.properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(Map.Entry::getValue)
                    .forEach(operation -> {
                        ObjectNode described = ((ObjectNode) operation).withObjectProperty("responses");
                        describe(described, ALWAYS);
                        if (operation.has("requestBody")) {
                            describe(described, WITH_BODY);
                        }
                        described.properties().forEach(answer -> fields(answer.getKey(), answer.getValue()));
                    });
        }
        Map<String, String> statuses = statuses(document);
        answers.properties()
                .forEach(answer -> fields(statuses.getOrDefault(answer.getKey(), "400"), answer.getValue()));
    }

    private void describe(ObjectNode described, Map<String, String> missing) {
        missing.forEach((status, name) -> {
            if (!described.has(status) && answers.has(name)) {
                described.putObject(status).put("$ref", RESPONSES + name);
            }
        });
    }

    /** Under which status a shared answer is given. */
    private static Map<String, String> statuses(ObjectNode document) {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                operation.path("responses").properties().forEach(answer -> {
                    String reference = answer.getValue().path("$ref").asText();
                    if (reference.startsWith(RESPONSES)) {
                        statuses.put(reference.substring(RESPONSES.length()), answer.getKey());
                    }
                });
            }
        }
        return statuses;
    }

    private void fields(String status, JsonNode answer) {
        if (!answer.has("$ref") && !headers.isMissingNode()) {
            ObjectNode fields = ((ObjectNode) answer).withObjectProperty("headers");
            for (String name : List.of("API-Version", "Access-Control-Allow-Origin")) {
                put(fields, name);
            }
            if (status.matches("[24].*")) {
                put(fields, "RateLimit");
                put(fields, "RateLimit-Policy");
            }
            if (status.equals("429") || status.equals("503")) {
                put(fields, "Retry-After");
            }
        }
    }

    private void put(ObjectNode fields, String name) {
        if (!fields.has(name) && headers.has(name)) {
            fields.putObject(name).put("$ref", HEADERS + name);
        }
    }
}
