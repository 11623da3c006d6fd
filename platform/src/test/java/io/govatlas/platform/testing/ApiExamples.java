package io.govatlas.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.govatlas.platform.testing.ApiDocument.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sends every documented example for real, in an order in which each finds what it needs: the item that is created is
 * then edited, submitted, returned, published, withdrawn, restored and discarded. Examples and answers are both held
 * against the schema; {@code -Dsnap} writes the answers into the example files.
 */
public abstract class ApiExamples {
    private static final List<String> ORDER = List.of(
            "create",
            "edit",
            "submit",
            "return",
            "publish",
            "withdraw",
            "restore",
            "getWorking",
            "getHistory",
            "getRevision",
            "listWorking",
            "discard");
    private static final int BEGINNING = 180;
    private static final ObjectWriter PRETTY = Sample.JSON.writerWithDefaultPrettyPrinter();

    @Test
    void everyExampleIsTrue() throws IOException {
        ApiDocument document = ApiDocument.served();
        List<Operation> inOrder = document.operations().stream()
                .sorted(Comparator.comparingInt(ApiExamples::place))
                .toList();
        for (Operation operation : inOrder) {
            if (operation.id().startsWith("publish")) {
                resubmit(operation);
            }
            check(document, operation);
        }
        assertThat(inOrder).isNotEmpty();
    }

    /** Operations of the editorial desk carry the service's word in their ids: {@code submitDomesticWorkingCopy}. */
    private static int place(Operation operation) {
        String id = operation.id().replaceFirst("International|Domestic|Analysis", "");
        for (int i = 0; i < ORDER.size(); i++) {
            if (id.startsWith(ORDER.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void check(ApiDocument document, Operation operation) throws IOException {
        Response answer = send(operation);
        assertThat(answer.statusCode())
                .as(operation.id() + " " + answer.asString())
                .isBetween(200, 299);
        JsonNode expected = operation.answer();
        if (expected.isEmpty()) {
            assertThat(answer.asString()).as(operation.id()).isEmpty();
            return;
        }
        assertThat(document.errors(expected.get("schema"), value(answer).toString()))
                .as(operation.id() + " answers " + answer.asString())
                .isEmpty();
        if (System.getProperty("snap") != null) {
            rewrite(operation, answer);
            return;
        }
        JsonNode example = expected.path("example");
        assertThat(document.errors(expected.get("schema"), example.toString()))
                .as(operation.id() + " documents " + example)
                .isEmpty();
        if (operation.role().isEmpty() && operation.method().equals("get")) {
            assertThat(example.path("content"))
                    .as(operation.id() + ": rewrite its example with -Dsnap")
                    .isEqualTo(value(answer).path("content"));
        }
        if (example.isTextual() && !answer.contentType().startsWith("application/x-ndjson")) {
            assertThat(answer.asString()).as(operation.id()).startsWith(example.asText());
        }
    }

    /** Lines of JSON are a text documented by its first line; what is not JSON is documented by how it begins. */
    private static JsonNode value(Response answer) {
        if (answer.contentType().startsWith("application/x-ndjson")) {
            return TextNode.valueOf(answer.asString().lines().findFirst().orElseThrow() + "\n");
        }
        return answer.contentType().contains("json") ? Client.json(answer) : TextNode.valueOf(answer.asString());
    }

    private static Response send(Operation operation) {
        RequestSpecification request = RestAssured.given();
        if (!operation.role().isEmpty()) {
            request.auth().oauth2(token(operation.role()));
        }
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").asText();
            JsonNode example = parameter.path("example");
            switch (parameter.get("in").asText()) {
                case "path" -> request.pathParam(name, example.asText());
                case "header" -> {
                    if (name.equals("If-Match")) {
                        request.header(name, currentETag(operation));
                    }
                }
                default -> {
                    if (example.isArray()) {
                        example.forEach(value -> request.queryParam(name, value.asText()));
                    } else if (!example.isMissingNode()) {
                        request.queryParam(name, example.asText());
                    }
                }
            }
        }
        JsonNode body = operation.request().path("example");
        if (!body.isMissingNode()) {
            request.contentType(operation.requestType()).body(body.isTextual() ? body.asText() : body.toString());
        }
        return request.request(operation.method().toUpperCase(java.util.Locale.ROOT), operation.path());
    }

    private static String token(String role) {
        return role.equals("reviewer") ? Tokens.reviewer() : Tokens.of(Tokens.EDITOR, role);
    }

    /** The example's own ETag was right when it was written. */
    private static String currentETag(Operation operation) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.editor())
                .get(workingCopy(operation))
                .header("ETag");
    }

    private static String workingCopy(Operation operation) {
        String address = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            address = address.replace(
                    "{" + parameter.get("name").asText() + "}",
                    parameter.path("example").asText());
        }
        String[] parts = address.split("/");
        if (address.contains("/editorial/")) {
            return String.join("/", List.of(parts).subList(0, 7));
        }
        return String.join("/", List.of(parts).subList(0, 4)) + "/editorial/" + parts[4] + "/" + parts[5];
    }

    private static void resubmit(Operation publication) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.editor())
                .contentType("application/json")
                .header("If-Match", currentETag(publication))
                .post(workingCopy(publication) + "/submission")
                .then()
                .statusCode(200);
    }

    private static void rewrite(Operation operation, Response answer) throws IOException {
        Path file = Path.of("src/main/resources/openapi/examples", operation.id() + ".json");
        ObjectNode example =
                Files.exists(file) ? (ObjectNode) Sample.JSON.readTree(file.toFile()) : Sample.JSON.createObjectNode();
        JsonNode value = value(answer);
        example.set(
                "response",
                value.isTextual()
                        ? TextNode.valueOf(value.asText()
                                .substring(0, Math.min(BEGINNING, value.asText().length())))
                        : value);
        Files.writeString(file, PRETTY.writeValueAsString(example) + "\n");
    }
}
