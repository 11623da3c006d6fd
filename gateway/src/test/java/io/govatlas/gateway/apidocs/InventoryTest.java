package io.govatlas.gateway.apidocs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be reached is in the document, and what is in the document can be reached and says all it may answer. */
@QuarkusTest
class InventoryTest extends ThroughTheGateway {

    /** Pages for people, and what they are made of. */
    private static final String PAGES = "/docs.*|/assets/.*|/favicon\\.ico";

    @Inject
    Router router;

    @Test
    void whatTheGatewayAnswersIsInTheDocument() throws IOException {
        Set<String> answered = router.getRoutes().stream()
                .filter(Route::isExactPath)
                .map(Route::getPath)
                .filter(Objects::nonNull)
                .filter(path -> !path.startsWith("/q/") && !path.matches(PAGES))
                .map(path -> path.replaceAll(":([a-z]+)", "{$1}"))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> documented = new ArrayList<>();
        document().path("paths").fieldNames().forEachRemaining(documented::add);

        assertThat(answered).isNotEmpty();
        assertThat(documented).containsAll(answered);
    }

    @Test
    void whatIsInTheDocumentIsAnswered() throws IOException {
        document()
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(
                                given().get(path.replace("{slug}", "not-found")).statusCode())
                        .as(path)
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q", "/q/health", "/q/health/started", "/q/health/well", "/q/health/group/x", "/q/openapi"})
    void nothingElseOfTheFrameworkIsReached(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void everyOperationSaysWhatTheEdgeMayAnswerForIt() throws IOException {
        JsonNode document = document();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    boolean own = !path.getKey().endsWith("/items");
                    assertThat(operation.path("responses").fieldNames())
                            .toIterable()
                            .as(path.getKey())
                            .contains("414", "429", "431", "503")
                            .contains(own ? new String[] {"400"} : new String[] {"406", "502", "504"});
                }));
        assertThat(document.at("/components/responses/TooManyRequests/headers").fieldNames())
                .toIterable()
                .contains("Retry-After", "RateLimit", "RateLimit-Policy");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/api/v1/openapi.json").asString());
    }
}
