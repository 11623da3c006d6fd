package io.govatlas.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.country.cases.Cases;
import io.govatlas.platform.testing.ContentContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CountryContentTest extends ContentContract {
    CountryContentTest() {
        super(Cases.SAMPLE, "sources", "countries", "cases", "phases", "practices");
    }

    @Test
    void allMembersOfTheUnitedNationsAndTheEuropeanUnion() {
        var countries = contents("countries");
        assertThat(countries.values())
                .filteredOn(country -> country.get("unMember").asBoolean())
                .hasSize(193);
        assertThat(countries).containsKey("EUU");
        assertThat(countries.values())
                .extracting(country -> country.get("alpha2").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void manyCasesFromManyCountries() {
        var cases = contents("cases");
        assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
        assertThat(cases.values().stream()
                        .map(item -> item.get("country").asText())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(14);
    }

    /** With the model-service's thirty there are eighty at least. */
    @Test
    void sources() {
        assertThat(contents("sources")).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USA", "GBR"})
    void fullTimeline(String country) {
        List<JsonNode> phases = contents("phases").values().stream()
                .filter(phase -> phase.get("country").asText().equals(country))
                .sorted(Comparator.comparingInt(phase -> phase.get("order").asInt()))
                .toList();
        assertThat(phases)
                .extracting(phase -> phase.get("order").asInt())
                .isEqualTo(IntStream.rangeClosed(1, phases.size()).boxed().toList())
                .hasSizeGreaterThanOrEqualTo(5);
        for (int i = 1; i < phases.size(); i++) {
            assertThat(year(phases.get(i), "from"))
                    .as(phases.get(i).toString())
                    .isBetween(year(phases.get(i - 1), "from"), year(phases.get(i - 1), "to"));
        }
        assertThat(phases.get(phases.size() - 1).get("period").has("to")).isFalse();
    }

    private static int year(JsonNode phase, String end) {
        return Integer.parseInt(phase.get("period").get(end).asText().substring(0, 4));
    }
}
