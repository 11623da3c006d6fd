package io.govatlas.comparison.charts;

import static io.govatlas.comparison.charts.Pictures.caption;
import static io.govatlas.comparison.charts.Pictures.elements;
import static io.govatlas.comparison.charts.Pictures.many;
import static io.govatlas.comparison.charts.Pictures.podium;
import static io.govatlas.comparison.charts.Pictures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What each kind of picture draws. */
class KindsTest {

    private static final Caption EN = caption(Language.EN);
    private static final List<Standing> PODIUM = podium("Denmark", "Estonia", "Chile");

    @Test
    void barsHaveAWhiskerPerInterval() throws Exception {
        int without = lines(new IntervalBars(EN, 3, without(PODIUM)).svg());
        int with = lines(new IntervalBars(EN, 3, PODIUM).svg());

        // a line and two caps, for two score intervals; the third unit has none
        assertThat(with - without).isEqualTo(3 * 2 + 3);
    }

    @Test
    void barsStayReadableForAllMembersOfTheUnitedNations() throws Exception {
        String svg = new IntervalBars(EN, 193, many(193)).svg();

        assertThat(texts(svg)).contains("Unit 1", "Unit 97", "Unit 193", "193 (192–193) ≈ 1: Unit 192");
        List<Element> names = elements(svg, "text").stream()
                .filter(e -> e.getTextContent().startsWith("Unit "))
                .toList();
        assertThat(names).hasSize(193);
        for (int i = 1; i < names.size(); i++) {
            assertThat(number(names.get(i), "y") - number(names.get(i - 1), "y"))
                    .isGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void barsOfWhatIsNotToBeRankedShowScoresAndWhy() throws Exception {
        String svg = new IntervalBars(
                        Pictures.unranked(Language.EN),
                        2,
                        List.of(Pictures.scoreOnly("Denmark", 0.9), Pictures.unscored("Estonia")))
                .svg();

        assertThat(texts(svg)).contains("Not a ranking.", "0.900", "no score").noneMatch(t -> t.contains("≈"));
    }

    @Test
    void barsTakeNegativeScoresAndNoScoresAtAll() throws Exception {
        assertThat(texts(new IntervalBars(EN, 1, List.of(Pictures.unscored("Nauru"))).svg()))
                .contains("Nauru", "no score");
        assertThat(texts(new IntervalBars(EN, 1, List.of(Pictures.scoreOnly("Nauru", -2.5))).svg()))
                .contains("Nauru", "-2.500");
    }

    @Test
    void radarLeavesOutWhatIsMissingAndSaysSo() throws Exception {
        String svg = Pictures.radar(EN, PODIUM).svg();

        assertThat(texts(svg)).contains("A", "B", "C", "D", "Denmark has no score on: C.");
        assertThat(svg).contains("C missing");
    }

    @Test
    void slopeNamesRanksOfEveryPeriodWithTheirIntervals() throws Exception {
        List<String> texts = texts(Pictures.slope(EN, PODIUM).svg());

        assertThat(texts).contains("2022: Denmark 1 (1–2) ≈ 1; Estonia 2 (1–2) ≈ 1; Chile 3 (3–3) ≈ none.");
        assertThat(texts).contains("Denmark 1 (1–2)", "Estonia 2 (1–2)", "Chile 3 (3–3)");
    }

    @Test
    void slopeOfOneUnitWithoutRanksIsEmptyButSaysSo() throws Exception {
        Standing none = Pictures.unscored("Nauru");
        String svg =
                new Slope(EN, 3, List.of("2022", "2024"), List.of(new Slope.Line("Nauru", List.of(none, none)))).svg();

        assertThat(texts(svg)).contains("Nauru", "2022", "2024");
    }

    @Test
    void heatMapPrintsValuesAndMarksWhatIsMissingOrImputed() throws Exception {
        List<String> texts = texts(Pictures.heatMap(EN, PODIUM).svg());

        assertThat(texts).contains("12.5", "7.250*", "×").anyMatch(t -> t.contains("2 more indicators are not drawn"));
    }

    @Test
    void heatMapNamesEveryColumnOfFifty() throws Exception {
        List<String> columns = java.util.stream.IntStream.rangeClosed(1, 50)
                .mapToObj(q -> "I" + q)
                .toList();
        List<HeatMap.Cell> cells =
                columns.stream().map(c -> new HeatMap.Cell(1, 0.5, false)).toList();

        assertThat(texts(new HeatMap(EN, columns, 0, List.of(new HeatMap.Line(PODIUM.get(2), cells))).svg()))
                .containsAll(columns);
    }

    @Test
    void acceptabilityPrintsSharesOfDraws() throws Exception {
        assertThat(texts(Pictures.acceptability(EN, PODIUM).svg())).contains("75", "25", "100");
    }

    private static List<Standing> without(List<Standing> standings) {
        return standings.stream()
                .map(s -> new Standing(
                        s.name(), s.score(), Interval.UNKNOWN, s.rank(), s.ranks(), s.notDistinguishableFrom()))
                .toList();
    }

    private static int lines(String svg) throws Exception {
        return elements(svg, "line").size();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
