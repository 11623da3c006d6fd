package io.govatlas.comparison.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The UN's index from its own components: someone else's numbers, every survey. */
class EgdiTest {

    /** Their published 2008 scores do not follow from their published components. */
    private static final Set<String> INCONSISTENT_2008 = Set.of("CMR", "KHM");

    /**
     * Units whose published score is unlike all others in 4 decimals, while the recomputed one is not: the components
     * leave open on which side of half a digit it, or the one next to it, falls.
     */
    private static final Map<Integer, Set<String>> OPEN = Map.of(2016, Set.of("LCA"), 2024, Set.of("NER", "SRB"));

    private record Row(int survey, String state, double[] components, double published, double rank, double allowed) {}

    /**
     * As near as the printed digits allow: half of the last digit of the score and of each component, 5 digits in most
     * surveys, 4 at least in 2022 and wherever fewer are printed.
     */
    @ParameterizedTest
    @MethodSource("surveys")
    void everyScoreAsNearAsItsComponentsAllow(int survey) {
        List<Row> rows = rows(survey);
        double[] scores = scores(survey, rows);
        for (int c = 0; c < scores.length; c++) {
            Row row = rows.get(c);
            // 2024 prints five decimals, but the fifth of scores and components do not belong together
            double allowed = survey == 2024 ? 5e-5 : row.allowed();
            boolean near = Math.abs(scores[c] - row.published()) <= allowed + 1e-9;
            assertThat(near).as(row.state()).isNotEqualTo(survey == 2008 && INCONSISTENT_2008.contains(row.state()));
        }
    }

    /** How many scores are the same when both are rounded to 4 decimals; the others are half a digit from the border. */
    @ParameterizedTest
    @CsvSource({
        "2003, 170, 173",
        "2004, 173, 178",
        "2005, 171, 179",
        "2008, 175, 182",
        "2010, 176, 183",
        "2012, 187, 190",
        "2014, 181, 193",
        "2016, 183, 193",
        "2018, 193, 193",
        "2020, 193, 193",
        "2022, 171, 193",
        "2024, 170, 193"
    })
    void scoresThatAgreeInTheFourthDecimal(int survey, int agree, int all) {
        List<Row> rows = rows(survey);
        double[] scores = scores(survey, rows);
        long same = IntStream.range(0, scores.length)
                .filter(c -> rounded(scores[c]).compareTo(rounded(rows.get(c).published())) == 0)
                .count();
        assertThat(rows).hasSize(all);
        assertThat(same).isEqualTo(agree);
        for (int c = 0; c < scores.length; c++) {
            if (survey != 2008 || !INCONSISTENT_2008.contains(rows.get(c).state())) {
                assertThat(rounded(scores[c])
                                .subtract(rounded(rows.get(c).published()))
                                .abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.0001"));
            }
        }
    }

    /** 4 decimals decide a rank if nobody else has the same published score to 4 decimals. */
    @ParameterizedTest
    @MethodSource("surveys")
    void everyRankThatFourDecimalsDecide(int survey) {
        List<Row> rows = rows(survey);
        double[] scores = scores(survey, rows);
        Map<BigDecimal, Integer> published = new HashMap<>();
        for (int c = 0; c < scores.length; c++) {
            published.merge(rounded(rows.get(c).published()), 1, Integer::sum);
            if (survey == 2008 && INCONSISTENT_2008.contains(rows.get(c).state())) {
                scores[c] = rows.get(c).published();
            }
            scores[c] = rounded(scores[c]).doubleValue();
        }
        double[] ranks = Ranks.descending(scores, Ties.MIN);
        Set<String> different = new TreeSet<>();
        for (int c = 0; c < scores.length; c++) {
            boolean decided = published.get(rounded(rows.get(c).published())) == 1;
            if (decided && ranks[c] != rows.get(c).rank()) {
                different.add(rows.get(c).state());
            }
        }
        assertThat(different).isEqualTo(OPEN.getOrDefault(survey, Set.of()));
    }

    /** First to 10 decimals, so that what is half a digit on paper is half a digit here. */
    private static BigDecimal rounded(double score) {
        return new BigDecimal(score).setScale(10, RoundingMode.HALF_EVEN).setScale(4, RoundingMode.HALF_UP);
    }

    private static IntStream surveys() {
        return IntStream.of(2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024);
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

    /** Of a printed number; a digit that is 0 at the end may not have been printed. */
    private static double halfDigit(String printed) {
        return 0.5 * Math.pow(10, -Math.max(4, printed.length() - printed.indexOf('.') - 1));
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
                            Double.parseDouble(cell[6]),
                            halfDigit(cell[5])
                                    + (halfDigit(cell[2]) + halfDigit(cell[3]) + halfDigit(cell[4])) / 3 * 1.02))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
