package io.govatlas.comparison.indices;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.StoredRows;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index that cannot work is not even drafted: each fault at its place, in both languages, and nothing stored. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RefusedIndicesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'code':'OSI','parent':'example','weight':0.5 | 'code':'OSI','parent':'example','weight':0.6 | INVALID_REQUEST | /definition/tree/0,/definition/tree/1/weight,/definition/tree/2/weight",
                "'code':'OSI','parent':'example','weight':0.5 | 'code':'OSI','parent':'example','weight':-0.5 | INVALID_REQUEST | /definition/tree/1/weight",
                "'code':'OSI','parent':'example' | 'code':'OSI','parent':'OSI'     | INVALID_REQUEST   | /definition/tree/1/parent",
                "'code':'OSI'                    | 'code':'OIS'                    | UNKNOWN_REFERENCE | /definition/tree/1/code",
                "'method':'geometric'            | 'method':'power'                | INVALID_REQUEST   | /definition/aggregation/exponent",
                "'method':'geometric'            | 'method':'golden'               | INVALID_REQUEST   | /definition/aggregation/method",
                "'groupCoverage':1               | 'groupCoverage':2               | INVALID_REQUEST   | /definition/groupCoverage",
                "'periods':['2024']              | 'periods':[]                    | INVALID_REQUEST   | /scope/periods",
                "'periods':['2024']              | 'periods':['2024'],'areas':['DNK','XXX'] | UNKNOWN_REFERENCE | /scope/areas/1",
                "'periods':['2024']              | 'periods':['2024'],'group':'atlantis'    | UNKNOWN_REFERENCE | /scope/group",
                "'links':['GDP_PC_PPP']          | 'links':['GDP_PER_HEAD']        | UNKNOWN_REFERENCE | /links/0"
            })
    void eachFaultAtItsPlace(String what, String by, ProblemType type, String pointers) throws IOException {
        String draft = example().toString().replace("example-index", "refused-index");
        assertThat(draft).contains(what.replace('\'', '"'));
        String spoilt = draft.replace(what.replace('\'', '"'), by.replace('\'', '"'));
        Map<String, Long> stored = StoredRows.count();

        Response answer = draft(spoilt, "en");

        assertThatProblem(answer).is(type).inEnglish();
        assertThat(Client.json(answer).get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(pointers.split(","));
        assertThatProblem(draft(spoilt, "zh-CN")).is(type).inChinese();
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    private static JsonNode example() throws IOException {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("openapi/examples/createIndex.json")) {
            return new ObjectMapper().readTree(in).get("request");
        }
    }

    private static Response draft(String index, String language) {
        return given().auth()
                .oauth2(Tokens.editor())
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(index)
                .post("/api/v1/analysis/indices");
    }
}
