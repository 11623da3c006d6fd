package io.govatlas.suite.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.suite.RunningSuite;
import io.govatlas.suite.contract.Contract.Operation;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a tool of others says of every operation, called as its examples call it by those who may and by nobody. */
class PrismJourney {

    private static final RunningSuite SUITE = RunningSuite.get();

    private static String document() {
        return given().get(SUITE.gateway() + "/api/v1/openapi.json").asString();
    }

    @Test
    void everyAnswerIsAsTheDocumentSays() {
        String document = document();
        List<String> findings = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (Prism prism = new Prism("openapi", document, SUITE.gateway())) {
            for (Operation operation : Contract.of(document).operations()) {
                for (String token : tokens(operation)) {
                    Response answer = send(prism, operation, token);
                    statuses.merge(answer.statusCode(), 1, Integer::sum);
                    Prism.findings(answer)
                            .forEach(finding -> findings.add(operation + " " + answer.statusCode() + " " + finding));
                }
            }
        }
        assertThat(findings).as("answers by status: " + statuses).isEmpty();
        assertThat(statuses).containsKeys(200, 201, 401, 404).doesNotContainKeys(500, 502, 504);
    }

    /** Where the document says something else, Prism says so: it does look. */
    @Test
    void anAnswerThatIsOtherwiseIsNoticed() throws IOException {
        JsonNode spoilt = Contract.JSON.readTree(document());
        String path = "/api/v1/international/cases";
        ObjectNode answer = (ObjectNode) spoilt.at("/paths").path(path).at("/get/responses/200/content");
        answer.putObject("application/json").putObject("schema").put("type", "string");
        try (Prism prism = new Prism("spoilt", spoilt.toString(), SUITE.gateway())) {
            assertThat(Prism.findings(given().get(prism.address() + path))).isNotEmpty();
        }
    }

    private static List<String> tokens(Operation operation) {
        List<String> tokens = new ArrayList<>();
        tokens.add(null);
        if (operation.roles() != null) {
            String role = operation.roles().get(0);
            tokens.add(SUITE.token("prism-" + role, role));
        }
        return tokens;
    }

    private static Response send(Prism prism, Operation operation, String token) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        for (JsonNode parameter : operation.parameters()) {
            boolean required = parameter.path("required").asBoolean();
            if (required && parameter.path("in").asText().equals("query")) {
                request.queryParam(
                        parameter.path("name").asText(),
                        parameter.path("example").asText());
            }
        }
        JsonNode content = operation.json().path("requestBody").path("content");
        if (content.has("application/json")) {
            request.contentType(ContentType.JSON).body(operation.body().toString());
        } else if (!content.isEmpty()) {
            String type = content.fieldNames().next();
            request.contentType(type).body(content.path(type).path("example").asText("code\n"));
        }
        if (token != null) {
            request.auth().oauth2(token).header("If-Match", "\"0\"");
        }
        return request.request(operation.method().toUpperCase(Locale.ROOT), prism.address() + operation.address());
    }
}
