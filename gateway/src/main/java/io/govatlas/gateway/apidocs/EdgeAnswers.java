package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.problem.Problem;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds what the gateway answers in the services' place, and the header fields it puts on every answer. */
final class EdgeAnswers {

    private static final String RESPONSES = "#/components/responses/";
    private static final List<String> FIELDS =
            List.of("API-Version", "Access-Control-Allow-Origin", "RateLimit", "RateLimit-Policy");
    private static final List<ProblemType> ALWAYS = List.of(
            ProblemType.INVALID_REQUEST,
            ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.UNEXPECTED,
            ProblemType.UNAVAILABLE);
    private static final List<ProblemType> BY_A_SERVICE =
            List.of(ProblemType.NOT_ACCEPTABLE, ProblemType.UPSTREAM_BROKEN, ProblemType.UPSTREAM_TIMEOUT);
    private static final List<ProblemType> WITH_A_BODY =
            List.of(ProblemType.REQUEST_TIMEOUT, ProblemType.BODY_TOO_LARGE);
    private static final Set<ProblemType> TO_BE_REPEATED =
            Set.of(ProblemType.TOO_MANY_REQUESTS, ProblemType.UNAVAILABLE);

    private final ObjectNode document;

    private EdgeAnswers(ObjectNode document) {
        this.document = document;
    }

    /** The headers' components must be in the document; the paths are those the gateway answers without a service. */
    static void complete(ObjectNode document, JsonNode ownPaths) {
        EdgeAnswers answers = new EdgeAnswers(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> MergedOpenApi.METHODS.contains(member.getKey()))
                        .forEach(operation ->
                                answers.complete((ObjectNode) operation.getValue(), ownPaths.has(path.getKey()))));
        answers.dropUnused();
        document.path("components").path("responses").forEach(answers::addHeaders);
    }

    private void complete(ObjectNode operation, boolean own) {
        List<ProblemType> possible = new ArrayList<>(ALWAYS);
        if (!own) {
            possible.addAll(BY_A_SERVICE);
        }
        if (operation.has("requestBody")) {
            possible.addAll(WITH_A_BODY);
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        possible.forEach(type -> {
            String status = Integer.toString(type.status());
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", RESPONSES + component(type));
            }
        });
        responses.forEach(this::addHeaders);
    }

    /** The name of the answer's component, which is made where no service brought it. */
    private String component(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        ObjectNode known = Components.section(document, "responses");
        if (!known.has(name.toString())) {
            ObjectNode answer = known.putObject(name.toString());
            answer.put("description", description(type, Language.EN, ": "));
            answer.putObject(Translation.CHINESE).put("description", description(type, Language.ZH, "："));
            answer.putObject("content")
                    .putObject(Problem.MEDIA_TYPE)
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
            if (TO_BE_REPEATED.contains(type)) {
                answer.putObject("headers").putObject("Retry-After").put("$ref", "#/components/headers/Retry-After");
            }
        }
        return name.toString();
    }

    private static String description(ProblemType type, Language language, String colon) {
        return type.title(language) + colon + type.explanation(language);
    }

    private void addHeaders(JsonNode response) {
        if (response instanceof ObjectNode answer && !answer.has("$ref")) {
            ObjectNode headers = answer.withObjectProperty("headers");
            FIELDS.forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
        }
    }

    /** Services describe every answer they can think of; what no operation refers to is noise. */
    private void dropUnused() {
        Set<String> used = new HashSet<>(document.findValuesAsText("$ref"));
        if (document.path("components").path("responses") instanceof ObjectNode responses) {
            List<String> unused = new ArrayList<>();
            responses.fieldNames().forEachRemaining(unused::add);
            unused.removeIf(name -> used.contains(RESPONSES + name));
            responses.remove(unused);
        }
    }
}
