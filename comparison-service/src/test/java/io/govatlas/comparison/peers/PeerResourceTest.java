package io.govatlas.comparison.peers;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers of areas, provinces among countries, and groups of their like. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class PeerResourceTest {

    private static final String ANALYSIS = "/api/v1/analysis/";

    @Test
    void nearestInSizeAndIncomeComeFirst() {
        JsonPath bySize = peers("CHN?strategy=population&limit=3");
        assertThat(bySize.getString("peers[0].area")).isEqualTo("IND");
        assertThat(bySize.getList("peers.distance", Double.class)).isSorted();
        assertThat(bySize.getString("peers[0].reason.en"))
                .contains("1,417,173,173")
                .contains("1,412,175,000");

        JsonPath byIncome = peers("DNK?strategy=gdp-per-head&limit=5");
        assertThat(byIncome.getList("peers.area")).hasSize(5).doesNotContain("DNK");
        assertThat(byIncome.getList("datasets.slug", String.class)).contains("world-bank-wdi");
    }

    @Test
    void regionKeepsToTheRegionAndNeighboursToTheSubregion() {
        for (Object area : peers("DNK?strategy=neighbours&limit=200").getList("peers.area")) {
            assertThat(given().get(ANALYSIS + "areas/" + area).jsonPath().getList("groups", String.class))
                    .contains("northern-europe");
        }
        assertThat(peers("DNK?strategy=neighbours").getString("peers[0].reason.en"))
                .contains("stands in");
        assertThat(peers("DNK?strategy=region&limit=200").getList("peers.area", String.class))
                .hasSizeGreaterThan(40)
                .contains("FRA", "POL")
                .doesNotContain("DNK", "USA");
    }

    @Test
    void byDefaultTheStrategiesTakeTurns() {
        assertThat(peers("CHN?limit=4").getList("peers.strategy"))
                .containsExactly("region", "gdp-per-head", "population", "profile");
        assertThat(peers("CHN?limit=8").getList("peers.area")).doesNotHaveDuplicates();
    }

    @Test
    void provincesStandAmongCountries() {
        JsonPath hongKong = peers("810000?strategy=profile&limit=5");
        assertThat(hongKong.getList("peers.kind", String.class)).contains("country");
        assertThat(peers("SGP?strategy=profile&limit=200").getList("peers.area", String.class))
                .contains("810000", "820000", "DNK");
        assertThat(peers("440000?strategy=region").getList("peers.area", String.class))
                .contains("330000", "310000")
                .doesNotContain("440000", "520000");
    }

    @Test
    void strategyWithoutFiguresNamesThoseThatWork() {
        assertThatProblem(given().get(ANALYSIS + "peers/440000?strategy=profile"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("strategy")
                .mentions("region, neighbours");
        assertThatProblem(given().get(ANALYSIS + "peers/810000?strategy=region"))
                .parameter("strategy")
                .mentions("gdp-per-head, population, profile");
        assertThatProblem(given().get(ANALYSIS + "peers/XYZ")).is(ProblemType.NOT_FOUND);
        assertThatProblem(given().get(ANALYSIS + "peers/CHN?strategy=nearest"))
                .parameter("strategy")
                .mentions("gdp-per-head");
        assertThatProblem(given().get(ANALYSIS + "peers/CHN?indicator=OSJ"))
                .parameter("indicator")
                .mentions("“OSI”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ward", "k-medoids", "k-means"})
    void groupsHoldEveryAreaOnceAndAreTheSameAgain(String method) {
        String request = """
                {"indicators": ["OSI", "TII", "HCI"], "groups": ["EU"], "areas": ["CHN"], "period": "2024",
                 "distance": "euclid", "method": "%s", "seed": 7}""".formatted(method);
        JsonPath first = groups(request);

        assertThat(first.getList("clusters.members.flatten().area")).hasSize(28).doesNotHaveDuplicates();
        assertThat(first.getList("clusters")).hasSize(first.getInt("candidates[0].clusters"));
        assertThat(first.getList("candidates.silhouette", Double.class))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        List<List<String>> members = first.getList("clusters.members.area");
        List<String> exemplars = first.getList("clusters.exemplar");
        for (int i = 0; i < exemplars.size(); i++) {
            assertThat(members.get(i)).contains(exemplars.get(i));
        }
        assertThat(first.getDouble("stability.mean")).isBetween(-1.0, 1.0);
        assertThat(groups(request).getMap("")).isEqualTo(first.getMap(""));
    }

    @Test
    void provincesWithFiguresAreGroupedAndThoseWithoutAreNamed() {
        JsonPath answer = groups("""
                {"indicators": ["GTMI_CGSI", "GTMI_PSDI"], "areas": ["HKG", "MAC", "440000", "CHN", "SGP", "DNK", "TCD"],
                 "features": ["income-group"], "clusters": 2}""");

        assertThat(answer.getList("clusters.members.flatten().area", String.class))
                .contains("810000", "820000");
        assertThat(answer.getList("excluded.area")).containsExactly("440000");
    }

    @Test
    void whatCannotBeGroupedIsSaid() {
        assertThatProblem(post("{\"indicators\": [\"OSI\"], \"areas\": [\"CHN\", \"DNX\"]}"))
                .is(ProblemType.UNKNOWN_REFERENCE)
                .at("/areas/1");
        assertThatProblem(post("{\"indicators\": [\"OSX\"]}"))
                .is(ProblemType.UNKNOWN_REFERENCE)
                .at("/indicators/0");
        assertThatProblem(post("{\"indicators\": [\"OSI\"], \"areas\": [\"CHN\", \"DNK\"]}"))
                .at("/areas");
        assertThatProblem(post("{\"indicators\": [\"OSI\"], \"groups\": [\"eastern-asia\"], \"clusters\": 20}"))
                .at("/clusters");
        assertThatProblem(post("{\"indicators\": []}")).at("/indicators");
        assertThatProblem(
                        post(
                                "{\"indicators\": [\"EGBR_DIGITAL_POST\"], \"method\": \"k-means\", \"clusters\": 30, \"period\": \"2024\"}"))
                .at("/method")
                .mentions("30");
    }

    private static JsonPath peers(String question) {
        Response answer = given().get(ANALYSIS + "peers/" + question);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response post(String request) {
        return given().contentType("application/json").body(request).post(ANALYSIS + "peer-groups");
    }

    private static JsonPath groups(String request) {
        Response answer = post(request);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
