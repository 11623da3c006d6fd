package io.govatlas.model;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.model.models.Models;
import io.govatlas.platform.testing.ContentContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelContentTest extends ContentContract {
    ModelContentTest() {
        super(Models.SAMPLE, "sources", "provinces", "models", "findings");
    }

    @Test
    void allProvincesWithTheirRegion() {
        var provinces = contents("provinces");
        assertThat(provinces).hasSize(34);
        assertThat(provinces.values().stream()
                        .collect(groupingBy(province -> province.path("region").asText("none"), counting())))
                .isEqualTo(Map.of("east", 10L, "central", 6L, "west", 12L, "northeast", 3L, "none", 3L));
        assertThat(provinces.values().stream()
                        .collect(groupingBy(province -> province.get("type").asText(), counting())))
                .isEqualTo(Map.of(
                        "province",
                        23L,
                        "autonomous-region",
                        5L,
                        "municipality",
                        4L,
                        "special-administrative-region",
                        2L));
    }

    @Test
    void modelsFindingsAndSources() {
        assertThat(contents("models")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(contents("findings").values())
                .filteredOn(finding -> !finding.get("scope").asText().equals("provincial"))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(contents("sources")).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void everyModelNamesItsOrganisationsAndPlatforms() {
        assertThat(contents("models").values()).allSatisfy(model -> {
            assertThat(model.get("organisations"))
                    .as(model.get("slug").asText())
                    .isNotEmpty();
            assertThat(model.get("platforms")).as(model.get("slug").asText()).isNotEmpty();
        });
    }
}
