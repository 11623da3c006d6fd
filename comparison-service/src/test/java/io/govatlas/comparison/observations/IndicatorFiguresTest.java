package io.govatlas.comparison.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.govatlas.comparison.areas.Area;
import io.govatlas.comparison.areas.AreaKind;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.indicators.Direction;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.rules.FigureFact;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndicatorFiguresTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final List<String> AREAS = List.of("AAA", "BBB", "CCC", "DDD");
    private static final double NONE = Double.NaN;

    @Test
    void valueTrendAndMedianOfThePeers() {
        Map<FigureFact, Object> facts = figures(
                        new double[][] {{0.5, 0.4, 0.6, NONE}, {0.6, 0.5, 0.9, NONE}}, List.of("2014", "2024"))
                .about("AAA", List.of("BBB", "CCC", "DDD"));

        assertThat(facts)
                .containsEntry(FigureFact.KNOWN, true)
                .containsEntry(FigureFact.VALUE, 0.6)
                .containsEntry(FigureFact.PEER_VALUE, 0.7)
                .containsEntry(FigureFact.COVERAGE, 0.75);
        assertThat((Double) facts.get(FigureFact.TREND)).isCloseTo(0.01, within(1e-12));
        assertThat((Double) facts.get(FigureFact.PEER_TREND)).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void changeAcrossEditionsOrOverMoreThanTenYearsIsNoTrend() {
        IndicatorFigures figures = figures(
                new double[][] {{0.1, 0, 0, 0}, {0.2, 0, 0, 0}, {0.5, 0, 0, 0}, {0.6, 0, 0, 0}},
                List.of("2003", "2010", "2018", "2024"));

        assertThat(figures.span("AAA")).containsExactly(2, 3);
    }

    @Test
    void withoutAValueNothingIsKnown() {
        Map<FigureFact, Object> facts =
                figures(new double[][] {{0.5, 0.4, 0.6, NONE}}, List.of("2024")).about("DDD", List.of("BBB"));

        assertThat(facts).containsOnlyKeys(FigureFact.COVERAGE).containsEntry(FigureFact.COVERAGE, 0.5);
    }

    @Test
    void rankIntervalSpansTheWaysOfPuttingTheComponentsTogether() {
        ObservationTable own = table(List.of("X"), new double[][][] {{{0.70, 0.69, 0.5, 0.2}}}, List.of("2024"));
        ObservationTable parts = table(
                List.of("P", "Q"), new double[][][] {{{1.0, 0.69, 0.5, 0.2}, {0.4, 0.69, 0.5, 0.2}}}, List.of("2024"));
        Map<FigureFact, Object> facts =
                new IndicatorFigures(indicator(true), gazetteer(), own, parts).about("AAA", List.of("BBB"));

        assertThat(facts)
                .containsEntry(FigureFact.RANK, 1L)
                .containsEntry(FigureFact.RANK_LOW, 1L)
                .containsEntry(FigureFact.RANK_HIGH, 3L)
                .containsEntry(FigureFact.NOT_DISTINGUISHABLE, 2L);
    }

    @Test
    void publishedFiguresWithoutComponentsHaveNoIntervalAndSoNoRank() {
        Map<FigureFact, Object> facts =
                figures(new double[][] {{0.5, 0.4, 0.6, NONE}}, List.of("2024")).about("AAA", List.of("BBB"));

        assertThat(facts)
                .containsEntry(FigureFact.VALUE, 0.5)
                .doesNotContainKeys(
                        FigureFact.RANK, FigureFact.RANK_LOW, FigureFact.RANK_HIGH, FigureFact.NOT_DISTINGUISHABLE);
    }

    @Test
    void whatMayNotBeRankedHasNoRank() {
        Map<FigureFact, Object> facts = new IndicatorFigures(
                        indicator(false),
                        gazetteer(),
                        table(List.of("X"), new double[][][] {{{0.7, 0.6, 0.5, 0.2}}}, List.of("2024")),
                        null)
                .about("AAA", List.of("BBB"));

        assertThat(facts).doesNotContainKey(FigureFact.RANK).containsKey(FigureFact.VALUE);
    }

    private static IndicatorFigures figures(double[][] byPeriod, List<String> periods) {
        double[][][] values =
                Stream.of(byPeriod).map(row -> new double[][] {row}).toArray(double[][][]::new);
        return new IndicatorFigures(indicator(true), gazetteer(), table(List.of("X"), values, periods), null);
    }

    private static ObservationTable table(List<String> indicators, double[][][] values, List<String> periods) {
        int[][][] dataset = Stream.of(values)
                .map(period -> Stream.of(period).map(row -> new int[row.length]).toArray(int[][]::new))
                .toArray(int[][][]::new);
        return new ObservationTable(
                null, indicators, AREAS, periods, values, null, dataset, List.of("survey"), List.of(), List.of());
    }

    private static Indicator indicator(boolean mayBeRanked) {
        return new Indicator(
                "X",
                TEXT,
                TEXT,
                TEXT,
                Direction.HIGHER_IS_BETTER,
                null,
                List.of("survey"),
                List.of(),
                null,
                null,
                mayBeRanked,
                null,
                List.of(
                        new Indicator.MethodEdition("2000", "2011", TEXT, TEXT),
                        new Indicator.MethodEdition("2012", null, TEXT, TEXT)),
                List.of());
    }

    private static Gazetteer gazetteer() {
        return new Gazetteer(
                AREAS.stream()
                        .map(code -> new Area(code, AreaKind.COUNTRY, TEXT, List.of(), null))
                        .collect(Collectors.toMap(Area::code, Function.identity())),
                Map.of());
    }
}
