package io.govatlas.comparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The UN's index from its own components: someone else's numbers, every survey. */
class EgdiTest {

    /** Their published 2008 scores do not follow from their published components. */
    private static final Set<String> INCONSISTENT_2008 = Set.of("CMR", "KHM");

    private record Row(int survey, String state, double[] components, double published, double rank) {}

    @ParameterizedTest
    @ValueSource(ints = {2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024})
    void everyScoreToFourDecimals(int survey) {
        List<Row> rows = rows(survey);
        double[] scores = scores(survey, rows);
        // 2022 prints components with 4 decimals only: their rounding adds half a digit to that of the score
        double allowed = survey == 2022 ? 1e-4 : 5.5e-5;
        for (int c = 0; c < scores.length; c++) {
            if (survey != 2008 || !INCONSISTENT_2008.contains(rows.get(c).state())) {
                assertThat(scores[c])
                        .as(rows.get(c).state())
                        .isCloseTo(rows.get(c).published(), within(allowed + 1e-9));
            }
        }
    }

    /** A rank is decided by 4 decimals if nobody else is as near as their rounding. */
    @ParameterizedTest
    @ValueSource(ints = {2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024})
    void everyRankThatFourDecimalsDecide(int survey) {
        List<Row> rows = rows(survey);
        double[] scores = scores(survey, rows);
        for (int c = 0; c < scores.length; c++) {
            if (survey == 2008 && INCONSISTENT_2008.contains(rows.get(c).state())) {
                scores[c] = rows.get(c).published();
            }
        }
        double[] ranks = Ranks.descending(scores, Ties.MIN);
        double margin = survey == 2022 ? 2e-4 : 1e-4;
        long decided = 0;
        for (int c = 0; c < scores.length; c++) {
            double own = scores[c];
            long near = java.util.Arrays.stream(scores)
                    .filter(v -> Math.abs(v - own) <= margin)
                    .count();
            if (near == 1) {
                decided++;
                assertThat(ranks[c])
                        .as(rows.get(c).state())
                        .isEqualTo(rows.get(c).rank());
            }
        }
        assertThat(decided).isGreaterThan(scores.length / 2);
    }

    @Test
    void thereAreTwelveSurveys() {
        assertThat(rows(2003)).hasSize(173);
        assertThat(rows(2024)).hasSize(193);
    }

    private static double[] scores(int survey, List<Row> rows) {
        DataTable table = DataTable.ofRows(
                rows.stream().map(Row::state).toList(),
                List.of("OSI", "TII", "HCI"),
                rows.stream().map(Row::components).toArray(double[][]::new));
        boolean early = survey == 2008 || survey == 2010;
        IndexTree tree = IndexTree.flat("EGDI", table.indicators())
                .withWeights(early ? new double[] {1, .34, .33, .33} : new double[] {1, 1, 1, 1});
        return Composite.of(table, tree, AggregationPlan.of(new WeightedMean.Arithmetic()))
                .index();
    }

    private static List<Row> rows(int survey) {
        var stream = Objects.requireNonNull(EgdiTest.class.getResourceAsStream("egdi-components.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(survey + ","))
                    .map(line -> line.split(","))
                    .map(cell -> new Row(
                            survey,
                            cell[1],
                            IntStream.of(2, 3, 4)
                                    .mapToDouble(i -> Double.parseDouble(cell[i]))
                                    .toArray(),
                            Double.parseDouble(cell[5]),
                            Double.parseDouble(cell[6])))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
