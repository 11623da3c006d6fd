package io.govatlas.comparison.indicators;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.datasets.TimePeriod;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.ProblemAssert;
import io.govatlas.platform.testing.Sample;
import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an indicator has to hold, and how periods compare. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class IndicatorTest {

    private static final String INDICATORS = "/api/v1/analysis/indicators";

    @Test
    void wrongPlacesAreNamed() {
        refused(i -> i.put("mayBeRanked", false))
                .is(ProblemType.INVALID_REQUEST)
                .at("/rankingNote");
        refused(i -> i.withObject("/range").put("min", 100).put("max", 1)).at("/range");
        refused(i -> i.withArray("methodEditions").add(i.at("/methodEditions/0").deepCopy()))
                .at("/methodEditions/1/from");
        refused(i -> i.withObject("/methodEditions/0").put("to", "2001")).at("/methodEditions/0");
        refused(i -> i.withArray("datasets").add("no-such"))
                .is(ProblemType.UNKNOWN_REFERENCE)
                .at("/datasets/1");
        refused(i -> i.withArray("components").add("OSJ"))
                .is(ProblemType.UNKNOWN_REFERENCE)
                .at("/components/0");
        refused(i -> i.put("direction", "up")).at("/direction").mentions("higher-is-better");
        refused(i -> i.put("code", "__X")).at("/code");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024, 0",
        "2024-Q1, 2024, 0",
        "2024-06, 2024-Q2, 0",
        "2023-12, 2024, -1",
        "2024-Q3, 2024-Q2, 1",
        "2024-06, 2024-07, -1"
    })
    void periodsCompareByTheCoarserPrecision(String a, String b, int expected) {
        assertThat(Integer.signum(TimePeriod.compare(a, b))).isEqualTo(expected);
    }

    private static ProblemAssert refused(Consumer<ObjectNode> spoil) {
        ObjectNode indicator = documented();
        spoil.accept(indicator);
        return assertThatProblem(given().auth()
                .oauth2(Tokens.editor())
                .contentType("application/json")
                .body(indicator.toString())
                .post(INDICATORS));
    }

    private static ObjectNode documented() {
        String file = "openapi/examples/createIndicator.json";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            JsonNode example = new ObjectMapper().readTree(in).get("request");
            return ((ObjectNode) example)
                    .put("code", Sample.freshSlug().replace('-', '_').toUpperCase(java.util.Locale.ROOT));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
