package io.govatlas.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every filter of every list lets through what it names, all of it, and nothing else. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
class CountryFiltersTest {

    @ParameterizedTest
    @CsvSource({
        "countries, region, region, europe",
        "countries, subregion, subregion, northern-europe",
        "countries, incomeGroup, incomeGroup, lower-middle",
        "countries, unMember, unMember, true",
        "cases, country, country, KOR",
        "cases, kind, kind, legislation",
        "cases, dimension, dimensions, funding-and-operation",
        "phases, country, country, GBR",
        "phases, dimension, dimensions, institutions",
        "practices, country, countries, GBR",
        "practices, dimension, dimension, strategy",
        "sources, language, language, en",
    })
    void filter(String collection, String parameter, String member, String value) {
        JsonNode all = list(collection, "limit", "200");
        JsonNode found = list(collection, parameter, value);

        assertThat(found.get("items")).isNotEmpty().allMatch(item -> holds(item.path(member), value));
        assertThat(all.get("items"))
                .filteredOn(item -> holds(item.path(member), value))
                .hasSize(found.get("items").size());
        assertThat(found.get("total").asInt()).isLessThan(all.get("total").asInt());
    }

    private static boolean holds(JsonNode member, String value) {
        if (!member.isArray()) {
            return member.asText().equals(value);
        }
        for (JsonNode element : member) {
            if (element.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode list(String collection, String parameter, String value) {
        return Client.json(RestAssured.given()
                .queryParam("limit", 200)
                .queryParam(parameter.equals("limit") ? "sort" : parameter, parameter.equals("limit") ? "slug" : value)
                .get("/api/v1/international/" + collection));
    }
}
