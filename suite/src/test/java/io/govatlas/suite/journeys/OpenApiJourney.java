package io.govatlas.suite.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.suite.RunningSuite;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one description of the whole API: valid, complete, in either language, and true for every address to be read. */
class OpenApiJourney {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private record Operation(String method, String path, JsonNode json) {

        String id() {
            return json.path("operationId").asText();
        }

        String texts() {
            return id() + ": " + json.path("summary").asText() + " / "
                    + json.path("description").asText();
        }

        boolean isExplainedIn(String language) {
            return Stream.of("summary", "description")
                    .map(text -> json.path(text).asText())
                    .allMatch(text -> !text.isBlank() && HAN.matcher(text).find() == language.equals("zh"));
        }

        boolean asksForNothing() {
            return method.equals("get")
                    && json.path("parameters").findValues("required").stream().noneMatch(JsonNode::asBoolean)
                    && !path.contains("{");
        }
    }

    private final RunningSuite suite = RunningSuite.get();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void parsesAsOpenApi31(String language) {
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(document(language).toString(), null, null);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1.");
        assertThat(parsed.getOpenAPI().getServers())
                .singleElement()
                .satisfies(server -> assertThat(server.getUrl()).isEqualTo("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyReferenceResolves(String language) {
        JsonNode document = document(language);

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyOperationHasItsOwnName(String language) {
        assertThat(operations(document(language)))
                .extracting(Operation::id)
                .hasSizeGreaterThan(90)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyOperationIsExplainedInTheLanguageAskedFor(String language) {
        JsonNode document = document(language);

        assertThat(document.findValues("x-zh")).isEmpty();
        assertThat(operations(document))
                .filteredOn(operation -> !operation.isExplainedIn(language))
                .extracting(Operation::texts)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whatCanBeReadWithoutParametersIsThere(String language) {
        List<Operation> open = operations(document(language)).stream()
                .filter(Operation::asksForNothing)
                .toList();

        assertThat(open).hasSizeGreaterThan(20).allSatisfy(operation -> {
            int status = given().header("Accept-Language", language)
                    .auth()
                    .oauth2(suite.token("aud", "auditor"))
                    .get(suite.gateway() + operation.path())
                    .statusCode();
            assertThat(status).as(operation.path()).isEqualTo(200);
        });
    }

    private JsonNode document(String language) {
        String document = given().queryParam("lang", language)
                .get(suite.gateway() + "/api/v1/openapi.json")
                .asString();
        try {
            return new ObjectMapper().readTree(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError(document, e);
        }
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }
}
