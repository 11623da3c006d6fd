package io.govatlas.comparison.observations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two datasets say of the same: side by side, the best of them, and contradictions, which are never averaged. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class SeveralDatasetsTest {

    private static final String YEAR = "1999";

    @Inject
    ObservationTables tables;

    @Inject
    Moments moments;

    @BeforeEach
    void add() throws SQLException {
        add("one", "DNK", 5.0, "N");
        add("two", "DNK", 6.0, "N");
        add("one", "FIN", 5.0, "N");
        add("two", "FIN", 6.0, "P");
        add("one", "NOR", 5.0, "N");
        add("two", "NOR", 6.0, "D");
        add("one", "SWE", 5.0, "N");
        add("two", "SWE", 5.0, "N");
        add("one", "ISL", null, "N");
        add("two", "ISL", 6.0, "N");
        add("one", "EST", 7.0, "D");
    }

    @Test
    void allStandSideBySideAndWhatIsBestIsSaid() {
        JsonPath all = get("");

        assertThat(all.getInt("total")).isEqualTo(11);
        assertThat(best(all)).containsExactly("FIN two", "ISL two", "NOR one", "SWE one");
        assertThat(all.getList("contradictions.area")).containsExactly("DNK");
        assertThat(all.getList("contradictions[0].claims.value", Double.class)).containsExactly(5.0, 6.0);
        assertThat(all.getList("items.findAll { it.area == 'NOR' }.rank")).containsExactly("normal", "deprecated");
    }

    @Test
    void theBestAreOnePerAreaAndContradictionsAreNotHidden() {
        JsonPath best = get("&values=best");

        assertThat(best(best)).containsExactly("FIN two", "ISL two", "NOR one", "SWE one");
        assertThat(best.getList("items.area")).containsExactly("DNK", "DNK", "FIN", "ISL", "NOR", "SWE");
        assertThat(best.getInt("total")).isEqualTo(6);
        assertThat(best.getList("contradictions.area")).containsExactly("DNK");
    }

    @Test
    void everyPageKeepsTheCellsWhole() {
        JsonPath first = get("&limit=1");
        JsonPath second = get("&limit=1&cursor=" + first.getString("next"));

        assertThat(second.getString("items[0].dataset")).isEqualTo("two");
        assertThat(second.getBoolean("items[0].contradicts")).isTrue();
        assertThat(second.getInt("total")).isEqualTo(11);
    }

    @Test
    void contradictedCellHasNoValueInATable() {
        ObservationTable table =
                tables.read(List.of("POPULATION"), List.of("DNK", "FIN", "EST"), List.of(YEAR), moments.at(null));

        assertThat(table.values()[0][0]).containsExactly(Double.NaN, 6.0, Double.NaN);
        assertThat(table.contradictions()).extracting(Contradiction::area).containsExactly("DNK");
        assertThat(table.present()).isEqualTo(1);
    }

    private static JsonPath get(String more) {
        return given().get("/api/v1/analysis/observations?indicator=POPULATION&period=" + YEAR + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> best(JsonPath page) {
        return page.getList("items.findAll { it.best }.collect { it.area + ' ' + it.dataset }", String.class);
    }

    private static void add(String dataset, String area, Double value, String rank) throws SQLException {
        try (Connection connection = TestPostgres.superuser();
                PreparedStatement series =
                        connection.prepareStatement("insert into series (id, dataset, indicator, area)"
                                + " values (nextval('series_id'), ?, 'POPULATION', ?) on conflict do nothing");
                PreparedStatement row = connection.prepareStatement("insert into observation"
                        + " (series, period, value, status, rank, batch) select s.id, ?, ?, cast(? as \"char\"),"
                        + " cast(? as \"char\"), (select min(id) from batch) from series s where s.dataset = ? and s.area = ?"
                        + " and s.indicator = 'POPULATION' on conflict do nothing")) {
            series.setString(1, dataset);
            series.setString(2, area);
            series.execute();
            row.setString(1, YEAR);
            row.setObject(2, value, java.sql.Types.DOUBLE);
            row.setString(3, value == null ? "M" : "A");
            row.setString(4, rank);
            row.setString(5, dataset);
            row.setString(6, area);
            row.execute();
        }
    }
}
