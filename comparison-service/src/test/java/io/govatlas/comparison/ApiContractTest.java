package io.govatlas.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.ApiContract;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ApiContractTest extends ApiContract {

    /** Whatever answers with a rank says how far it may be wrong, and from whom it does not differ. */
    @Test
    void noRankComesAlone() {
        List<String> ranked = new ArrayList<>();
        JsonNode schemas = Client.json(given().get("/q/openapi?format=json")).at("/components/schemas");
        schemas.properties().forEach(schema -> {
            JsonNode members = schema.getValue().path("properties");
            if (members.at("/rank/type").toString().contains("number")) {
                ranked.add(schema.getKey());
                assertThat(members.has("interval") && members.has("notDistinguishableFrom"))
                        .as(schema.getKey())
                        .isTrue();
            }
        });
        assertThat(ranked).contains("RunUnit", "RunStanding", "RankSpread", "TrendPoint");
    }
}
