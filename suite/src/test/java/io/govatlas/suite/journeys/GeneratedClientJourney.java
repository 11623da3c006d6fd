package io.govatlas.suite.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A program reads the atlas through a client that openapi-generator made from the merged document alone. */
class GeneratedClientJourney {

    private static AtlasClient atlas;

    @BeforeAll
    static void generate() {
        atlas = GeneratedClient.of(RunningSuite.get().gateway() + "/api/v1/openapi.json");
    }

    @Test
    void listsCasesOfCountry() throws Exception {
        assertThat(atlas.casesOf("DNK")).contains("dnk-mitid").doesNotContain("est-x-road");
    }

    @Test
    void getsDimension() throws Exception {
        assertThat(atlas.dimension("data-governance")).isEqualTo("Data governance");
    }

    @Test
    void comparesAndReadsWhatFollows() throws Exception {
        assertThat(atlas.insightsInto("province:440000", "country:DNK"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void learnsWhyItWasRefused() throws Exception {
        assertThat(atlas.refusalOf("no-such-case"))
                .isEqualTo(new AtlasClient.Refusal(404, "/problems/not-found", "Not found"));
    }
}
