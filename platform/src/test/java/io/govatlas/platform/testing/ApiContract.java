package io.govatlas.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The OpenAPI document: committed and reviewed, complete, and in two languages. */
public abstract class ApiContract {
    private static final Set<String> TEXTS = Set.of("summary", "description", "title");

    @Test
    void servedAsCommitted() throws IOException {
        Path committed = Path.of("src/test/resources/contract/openapi.yaml");
        String served = RestAssured.given().get("/q/openapi?format=yaml").asString();
        if (System.getProperty("snap") != null) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, served);
        }
        assertThat(committed)
                .as("review the change and rewrite the file with -Dsnap")
                .hasContent(served);
    }

    @Test
    void everyTextHasItsChinese() {
        Set<String> missing = new TreeSet<>();
        collectUntranslated("", ApiDocument.served().json(), missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void tagsAreTranslatedWhereTheyAreDefinedAndWhereTheyAreUsed() {
        ApiDocument document = ApiDocument.served();
        Map<String, String> chinese = new java.util.TreeMap<>();
        document.json()
                .get("tags")
                .forEach(tag -> chinese.put(
                        tag.get("name").asText(), tag.at("/x-zh/name").asText()));
        assertThat(chinese.values()).allSatisfy(name -> assertThat(name).containsPattern("\\p{IsHan}"));
        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(
                                operation.json().at("/x-zh/tags/0").asText())
                        .as(operation.id())
                        .isEqualTo(chinese.get(operation.json().at("/tags/0").asText())));
    }

    @Test
    void patternsAreHeldAgainstTheWholeText() {
        assertThat(ApiDocument.served().json().findValues("pattern"))
                .isNotEmpty()
                .allSatisfy(
                        pattern -> assertThat(pattern.asText()).startsWith("^").endsWith("$"));
    }

    /** Members of a schema may be called {@code title}: only what stands where OpenAPI has texts is one. */
    private static void collectUntranslated(String name, JsonNode node, Set<String> missing) {
        if (node.isArray()) {
            node.forEach(element -> collectUntranslated(name, element, missing));
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String key = member.getKey();
            boolean text = TEXTS.contains(key) && member.getValue().isTextual() && !name.equals("properties");
            if (text && node.at("/x-zh/" + key).isMissingNode()) {
                missing.add(member.getValue().asText());
            }
            if (!Set.of("example", "examples", "x-zh").contains(key)) {
                collectUntranslated(key, member.getValue(), missing);
            }
        }
    }

    @Test
    void everyOperationAndParameterIsDescribed() {
        assertThat(ApiDocument.served().operations()).allSatisfy(operation -> {
            assertThat(operation.json().path("summary").asText())
                    .as(operation.id())
                    .isNotBlank();
            assertThat(operation.json().path("description").asText())
                    .as(operation.id())
                    .isNotBlank();
            assertThat(operation.parameters())
                    .allSatisfy(parameter -> assertThat(
                                    parameter.path("description").asText())
                            .as(operation.id() + " " + parameter.get("name"))
                            .isNotBlank());
        });
    }

    @Test
    void everyOperationHasAnExample() {
        assertThat(ApiDocument.served().operations()).allSatisfy(operation -> {
            JsonNode answer = operation.answer();
            assertThat(answer.isEmpty() || answer.has("example"))
                    .as(operation.id())
                    .isTrue();
            JsonNode request = operation.request();
            assertThat(request.isMissingNode() || request.has("example"))
                    .as(operation.id())
                    .isTrue();
            List<JsonNode> inPath = operation.parameters().stream()
                    .filter(parameter -> parameter.get("in").asText().equals("path"))
                    .toList();
            assertThat(inPath).as(operation.id()).allMatch(parameter -> parameter.has("example"));
        });
    }
}
