package io.govatlas.comparison.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 51 units and 49 indicators in one request, as somebody sends them who has never seen the engine; expected figures are
 * those of worked-example.csv, which numpy computed.
 */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class WorkedExampleResourceTest {

    private static final String RUNS = "/api/v1/analysis/runs";
    private static final int M = 49;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<String[]>> FILE = read();

    @Test
    void everyStepIsAnsweredToNineDigits() {
        Response made = run(request(false));
        assertThat(made.statusCode()).as(made.asString()).isIn(200, 201);
        JsonNode run = Client.json(made);
        JsonNode stages = Client.json(given().get(made.header("Location") + "/stages"));

        assertThat(stages.get("stages"))
                .extracting(stage -> stage.get("step").asText())
                .containsExactly("raw", "denominate", "screen", "impute", "treat", "normalise");
        assertThat(texts(stages.at("/stages/2/table/units")))
                .containsExactlyElementsOf(values(FILE.get("kept").get(0)));
        assertThat(texts(run.get("excluded"))).hasSize(1);
        FILE.get("mean-treated").forEach(row -> assertClose(row(stages.at("/stages/4/table"), row[1]), numbers(row)));
        for (String[] row : FILE.get("mean-index")) {
            double[] expected = numbers(row); // index, rank, A, B, p0 … p7
            double[] scores = row(stages.get("scores"), row[1]);
            assertThat(texts(stages.at("/scores/indicators")).subList(0, 4)).containsExactly("index", "A", "B", "p0");
            assertClose(new double[] {scores[0]}, new double[] {expected[0]});
            assertClose(Arrays.copyOfRange(scores, 1, 11), Arrays.copyOfRange(expected, 2, 12));
            JsonNode unit = unit(run, row[1]);
            assertThat(unit.get("score").asDouble()).isEqualTo(scores[0]);
            assertThat(unit.get("rank").asDouble()).isEqualTo(expected[1]);
            assertThat(unit.has("interval")).isTrue();
        }
    }

    @Test
    void sizesMayStandAmongTheFigures() {
        JsonNode apart = Client.json(run(request(false)));
        JsonNode among = Client.json(run(request(true)));

        assertThat(among.get("id")).isNotNull();
        assertThat(among.get("units")).isEqualTo(apart.get("units"));
    }

    /** @param sizesAmongFigures as further columns, instead of a table of their own */
    private static ObjectNode request(boolean sizesAmongFigures) {
        ObjectNode request = JSON.createObjectNode();
        ObjectNode definition = request.putObject("definition");
        tree(definition.putArray("tree"));
        definition.putObject("weighting").put("method", "points");
        ArrayNode steps = definition.putArray("steps");
        ArrayNode ratios = steps.addObject().putObject("denominate").putArray("ratios");
        FILE.get("denominate")
                .forEach(row -> ratios.addObject()
                        .put("indicator", "q" + row[1])
                        .put("denominator", "d" + row[2])
                        .put("scale", Double.parseDouble(row[3])));
        steps.addObject().putObject("screen");
        steps.addObject().putObject("impute").put("method", "group-mean");
        steps.addObject().putObject("treat").putObject("common").put("method", "winsorise-then-transform");
        steps.addObject().putObject("normalise").putObject("common").put("method", "min-max");
        definition.putObject("aggregationByLevel").putObject("2").put("method", "geometric");
        definition.putObject("uncertainty").put("draws", 100);
        figures(request.putObject("data"), sizesAmongFigures);
        return request;
    }

    private static void tree(ArrayNode tree) {
        double[] direction = numbers(FILE.get("direction").get(0));
        double[] weight = numbers(FILE.get("weight").get(0));
        double[] pillar = numbers(FILE.get("pillarWeight").get(0));
        double[] sub = numbers(FILE.get("subWeight").get(0));
        tree.addObject().put("code", "index");
        tree.addObject().put("code", "A").put("parent", "index").put("weight", sub[0]);
        tree.addObject().put("code", "B").put("parent", "index").put("weight", sub[1]);
        for (int p = 0; p < 8; p++) {
            tree.addObject()
                    .put("code", "p" + p)
                    .put("parent", p < 4 ? "A" : "B")
                    .put("weight", pillar[p]);
        }
        for (int q = 0; q < M; q++) {
            tree.addObject()
                    .put("code", "q" + q)
                    .put("parent", "p" + q % 8)
                    .put("weight", weight[q])
                    .put("direction", direction[q] > 0 ? "higher-is-better" : "lower-is-better");
        }
    }

    private static void figures(ObjectNode data, boolean sizesAmongFigures) {
        ArrayNode units = data.putArray("units");
        ObjectNode groups = data.putObject("groups");
        ArrayNode indicators = data.putArray("indicators");
        IntStream.range(0, M).forEach(q -> indicators.add("q" + q));
        ArrayNode values = data.putArray("values");
        ObjectNode sizes = JSON.createObjectNode();
        ArrayNode codes = sizes.putArray("indicators");
        IntStream.range(0, 3).forEach(d -> codes.add("d" + d));
        ArrayNode sizeValues = sizes.putArray("values");
        for (String[] row : FILE.get("raw")) { // raw, unit, group, d0, d1, d2, q0 …
            units.add(row[1]);
            groups.put(row[1], row[2]);
            ArrayNode figures = values.addArray();
            add(figures, row, 6, row.length);
            add(sizesAmongFigures ? figures : sizeValues.addArray(), row, 3, 6);
        }
        if (sizesAmongFigures) {
            indicators.addAll(codes);
        } else {
            data.set("denominators", sizes);
        }
    }

    private static void add(ArrayNode to, String[] row, int from, int end) {
        for (int k = from; k < end; k++) {
            if (row[k].isEmpty()) {
                to.addNull();
            } else {
                to.add(Double.parseDouble(row[k]));
            }
        }
    }

    private static Response run(ObjectNode request) {
        return given().contentType("application/json").body(request.toString()).post(RUNS);
    }

    private static JsonNode unit(JsonNode run, String name) {
        for (JsonNode unit : run.get("units")) {
            if (unit.get("unit").asText().equals(name)) {
                return unit;
            }
        }
        throw new AssertionError(name + " is not among the units");
    }

    private static double[] row(JsonNode table, String unit) {
        JsonNode cells = table.get("values").get(texts(table.get("units")).indexOf(unit));
        return IntStream.range(0, cells.size())
                .mapToDouble(
                        q -> cells.get(q).isNull() ? Double.NaN : cells.get(q).doubleValue())
                .toArray();
    }

    private static void assertClose(double[] actual, double[] expected) {
        for (int k = 0; k < expected.length; k++) {
            assertThat(actual[k]).isCloseTo(expected[k], within(1e-9 * Math.max(1, Math.abs(expected[k]))));
        }
    }

    private static List<String> texts(JsonNode array) {
        return JSON.convertValue(array, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private static List<String> values(String[] row) {
        return Arrays.asList(row).subList(2, row.length);
    }

    private static double[] numbers(String[] row) {
        return values(row).stream()
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    private static Map<String, List<String[]>> read() {
        try (InputStream in = Objects.requireNonNull(WorkedExampleResourceTest.class.getResourceAsStream(
                "/io/govatlas/comparison/engine/worked-example.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(row -> row[0]));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
