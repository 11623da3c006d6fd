package io.govatlas.comparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.govatlas.comparison.engine.Imputation.ByGroup;
import io.govatlas.comparison.engine.Imputation.Centre;
import io.govatlas.comparison.engine.Preparation.*;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 51 units and 49 indicators through every step in COINr's order, against worked-example.csv: figures that a script of
 * array operations (numpy) computed from the same raw table with nothing of this engine in it.
 */
class WorkedExampleTest {

    private static final int M = 49;
    private static final Map<String, List<String[]>> FILE = read();

    @ParameterizedTest
    @EnumSource(Centre.class)
    void everyStepToNineDigits(Centre centre) {
        String kind = centre.name().toLowerCase(java.util.Locale.ROOT);
        Recipe.Result result = recipe(new Impute(new ByGroup(centre, groups())), new WeightedMean.Geometric())
                .run(raw());
        assertThat(result.normalised().units())
                .containsExactlyElementsOf(values(FILE.get("kept").get(0), 2));
        DataTable treated = result.stages().get(4).table();
        for (String[] row : FILE.get(kind + "-treated")) {
            double[] own = treated.row(treated.unitIndex(row[1]));
            assertClose(own, numbers(row, 2));
        }
        String[] expected = FILE.get(kind + "-treatment").get(0);
        DataTable before = result.stages().get(3).table();
        for (int q = 0; q < M; q++) {
            var outcome = Treatment.coinr().apply(before.column(q));
            assertThat(Map.of(
                                            Treatment.Outcome.NOT_NEEDED, "none",
                                            Treatment.Outcome.WINSORISED, "win",
                                            Treatment.Outcome.TRANSFORMED, "log",
                                            Treatment.Outcome.TRANSFORMED_IN_VAIN, "vain")
                                    .get(outcome.outcome())
                            + ":" + outcome.movedCount())
                    .as("q" + q)
                    .isEqualTo(expected[q + 2]);
        }
        for (String[] row : FILE.get(kind + "-index")) {
            int unit = result.composite().unit(row[1]);
            double[] numbers = numbers(row, 2);
            List<String> nodes = new ArrayList<>(List.of("index", "A", "B"));
            IntStream.range(0, 8).forEach(p -> nodes.add("p" + p));
            double[] own = nodes.stream()
                    .mapToDouble(node -> result.composite().of(node)[unit])
                    .toArray();
            assertThat(result.ranks()[unit]).isEqualTo(numbers[1]);
            assertThat(own[0]).isCloseTo(numbers[0], within(1e-9));
            assertClose(Arrays.copyOfRange(own, 1, 11), Arrays.copyOfRange(numbers, 2, 12));
        }
    }

    @Test
    void withoutImputationWeightsAreSpreadOverWhatIsThere() {
        Recipe.Result result = recipe(new Impute(new Imputation.None()), new WeightedMean.Arithmetic())
                .run(raw());
        for (String[] row : FILE.get("none-index")) {
            int unit = result.composite().unit(row[1]);
            assertThat(result.composite().index()[unit]).isCloseTo(Double.parseDouble(row[2]), within(1e-9));
            assertThat(result.ranks()[unit]).isEqualTo(Double.parseDouble(row[3]));
        }
    }

    private static void assertClose(double[] actual, double[] expected) {
        for (int k = 0; k < expected.length; k++) {
            assertThat(actual[k]).isCloseTo(expected[k], within(1e-9 * Math.max(1, Math.abs(expected[k]))));
        }
    }

    private static Recipe recipe(Impute impute, WeightedMean ofPillars) {
        List<Denomination> denominations = FILE.get("denominate").stream()
                .map(row -> new Denomination("q" + row[1], "d" + row[2], Double.parseDouble(row[3])))
                .toList();
        return new Recipe(
                List.of(
                        new Denominate(denominators(), denominations),
                        new Screen(new Screening(Screening.COINR, Screening.Counted.MISSING)),
                        impute,
                        new Treat(Treatment.coinr(), Map.of()),
                        new Normalise(new Normalisation.MinMax(0, 100), Map.of())),
                tree(),
                new AggregationPlan(new WeightedMean.Arithmetic(), Map.of(2, ofPillars), Map.of(), 0),
                Ties.MIN);
    }

    private static IndexTree tree() {
        double[] direction = numbers(FILE.get("direction").get(0), 2);
        double[] weight = numbers(FILE.get("weight").get(0), 2);
        double[] pillar = numbers(FILE.get("pillarWeight").get(0), 2);
        double[] sub = numbers(FILE.get("subWeight").get(0), 2);
        List<IndexNode> nodes = new ArrayList<>();
        nodes.add(IndexNode.root("index"));
        nodes.add(IndexNode.of("A", "index", sub[0]));
        nodes.add(IndexNode.of("B", "index", sub[1]));
        IntStream.range(0, 8).forEach(p -> nodes.add(IndexNode.of("p" + p, p < 4 ? "A" : "B", pillar[p])));
        IntStream.range(0, M)
                .forEach(q -> nodes.add(new IndexNode(
                        "q" + q,
                        "p" + q % 8,
                        weight[q],
                        direction[q] > 0 ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER)));
        return IndexTree.of(nodes);
    }

    private static DataTable raw() {
        return table(6, M, "q");
    }

    private static DataTable denominators() {
        return table(3, 3, "d");
    }

    private static DataTable table(int from, int columns, String prefix) {
        List<String[]> rows = FILE.get("raw");
        return DataTable.ofRows(
                rows.stream().map(row -> row[1]).toList(),
                IntStream.range(0, columns).mapToObj(q -> prefix + q).toList(),
                rows.stream()
                        .map(row -> Arrays.copyOf(numbers(row, from), columns))
                        .toArray(double[][]::new));
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new TreeMap<>();
        FILE.get("raw").forEach(row -> groups.put(row[1], row[2]));
        return groups;
    }

    private static List<String> values(String[] row, int from) {
        return Arrays.asList(row).subList(from, row.length);
    }

    private static double[] numbers(String[] row, int from) {
        return values(row, from).stream()
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    private static Map<String, List<String[]>> read() {
        var stream = Objects.requireNonNull(WorkedExampleTest.class.getResourceAsStream("worked-example.csv"));
        Map<String, List<String[]>> file = new TreeMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(row -> file.computeIfAbsent(row[0], kind -> new ArrayList<>())
                            .add(row));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }
}
