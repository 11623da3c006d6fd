package io.govatlas.suite.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.testing.Forgeries.Forgery;
import io.govatlas.suite.RunningSuite;
import io.govatlas.suite.contract.Contract.Operation;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what, by the document and in truth: every operation, every role, and everything that is not a right. */
class AccessJourney {

    private static final RunningSuite SUITE = RunningSuite.get();
    private static final String VISITOR = SUITE.token("nobody", "visitor");
    private static final Map<String, String> HOLDERS = Stream.of("editor", "reviewer", "administrator", "auditor")
            .collect(Collectors.toMap(role -> role, role -> SUITE.token("only-" + role, role)));
    private static final String SIDE = "/api/v1/international/";

    static Stream<Operation> operations() {
        return Contract.of(given().get(SUITE.gateway() + "/api/v1/openapi.json").asString()).operations().stream();
    }

    /** Without body and version, so that whoever is let in changes nothing. */
    private static int send(Operation operation, String token) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        JsonNode content = operation.json().path("requestBody").path("content");
        if (!content.isEmpty() && !content.has("application/json")) {
            request.contentType(content.fieldNames().next()).body("x");
        }
        if (token != null) {
            request.auth().oauth2(token);
        }
        return patiently(() -> request.request(
                        operation.method().toUpperCase(Locale.ROOT), SUITE.gateway() + operation.address()))
                .statusCode();
    }

    /** Whoever tries everything at once has to wait now and then. */
    private static Response patiently(Supplier<Response> request) {
        AtomicReference<Response> answer = new AtomicReference<>();
        RunningSuite.await("the budget is enough", Duration.ofMinutes(2), () -> {
            answer.set(request.get());
            return answer.get().statusCode() != 429;
        });
        return answer.get();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationIsAsOpenAsTheDocumentSays(Operation operation) {
        assertThat(operation.isMarked()).isTrue();
        int withoutToken = send(operation, null);
        int withoutRole = send(operation, VISITOR);
        if (operation.roles() == null) {
            assertThat(List.of(withoutToken, withoutRole)).doesNotContain(401, 403);
            return;
        }
        assertThat(operation.roles()).isNotEmpty().isSubsetOf(HOLDERS.keySet());
        assertThat(withoutToken).isEqualTo(401);
        assertThat(withoutRole).isEqualTo(403);
        HOLDERS.forEach((role, token) -> {
            int status = send(operation, token);
            if (operation.roles().contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        });
    }

    static Stream<Operation> takingObjects() {
        return operations().filter(operation -> operation.body().isObject());
    }

    /** Refused before anything is done: neither the version nor the address needs to be right for that. */
    @ParameterizedTest
    @MethodSource("takingObjects")
    void memberThatIsNotDeclaredIsRefused(Operation operation) {
        ObjectNode body = operation.body().deepCopy();
        body.put("undeclared", true);
        RequestSpecification request = given().urlEncodingEnabled(false)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(body.toString());
        if (operation.roles() != null) {
            request.auth().oauth2(HOLDERS.get(operation.roles().get(0)));
        }
        Response answer = patiently(() ->
                request.request(operation.method().toUpperCase(Locale.ROOT), SUITE.gateway() + operation.address()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).contains("/undeclared");
    }

    @Test
    void dutiesAreSplit() {
        assertThat(operations().filter(it -> it.roles() != null && !it.method().equals("get")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.roles()).doesNotContain("administrator", "auditor"));
    }

    @Test
    void forgeriesAreRefusedAtTheGateway() {
        String slug = "forged-" + UUID.randomUUID();
        String body = "{\"slug\": \"" + slug + "\", \"title\": {\"zh\": \"来源\", \"en\": \"Source\"},"
                + " \"publisher\": {\"zh\": \"某署\", \"en\": \"Agency\"}, \"language\": \"en\"}";
        String trace = UUID.randomUUID().toString().replace("-", "");
        List<Forgery> forgeries = SUITE.forgeries();
        SoftAssertions all = new SoftAssertions();
        for (Forgery forgery : forgeries) {
            Response answer = patiently(() -> forgery.disguise()
                    .apply(given())
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .contentType("application/json")
                    .body(body)
                    .post(SUITE.gateway() + SIDE + "sources"));
            all.assertThat(answer.statusCode()).as(forgery.name()).isEqualTo(401);
            all.assertThat(answer.contentType()).as(forgery.name()).startsWith("application/problem+json");
            all.assertThat(answer.header("WWW-Authenticate")).as(forgery.name()).startsWith("Bearer");
        }
        all.assertAll();
        assertThat(given().auth()
                        .oauth2(SUITE.token("ada", "editor"))
                        .get(SUITE.gateway() + SIDE + "editorial/sources/" + slug)
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(SUITE.token("aud", "auditor"))
                        .queryParam("trace", trace)
                        .get(SUITE.gateway() + SIDE + "audit")
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(forgeries.size());
    }

    @ParameterizedTest
    @MethodSource("twoTokens")
    void twoTokensAreOneTooMany(List<String> authorizations) {
        RequestSpecification request = given().contentType("application/json").body("{}");
        authorizations.forEach(it -> request.header("Authorization", "Bearer " + it));
        assertThat(request.post(SUITE.gateway() + SIDE + "sources").statusCode())
                .isEqualTo(400);
    }

    static Stream<List<String>> twoTokens() {
        String good = SUITE.token("ada", "editor");
        return Stream.of(List.of(good, good), List.of(good, "abc"), List.of("abc", good));
    }
}
