package io.govatlas.comparison.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.comparisons.Comparability.Code;
import io.govatlas.comparison.comparisons.Comparability.Verdict;
import io.govatlas.platform.knowledge.Dimension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final String CLAIM = "/api/v1/international/practices/very-high-group#fifteen-countries";
    private static final String EXACT = "/api/v1/international/practices/very-high-group#sixty-countries";
    private static final String MEANT = "/api/v1/international/practices/very-high-group#rating-class";

    private static final Atlas ATLAS = ContentAtlas.load();

    @Test
    void fifteenCountriesInTheVeryHighGroupIsFlaggedFromTheData() {
        Comparability evaluation =
                row(ATLAS, Dimension.EVALUATION, "DNK", "CHN").comparability();

        assertThat(evaluation.verdict()).isEqualTo(Verdict.QUALIFIED);
        assertThat(evaluation.reasons())
                .filteredOn(reason -> reason.code() == Code.DEFINITIONS_MIXED)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.statements()).containsExactly(CLAIM, EXACT, MEANT);
                    assertThat(reason.subjects()).containsExactly("country:DNK");
                    assertThat(reason.text().zh()).isEqualTo("EGDI 2022：“15”是最高评级“VH”的数字，不是EGDI“非常高”组的数字，后者为60。");
                    assertThat(reason.text().en())
                            .isEqualTo("EGDI 2022: 15 is the figure of “Top rating class, VH”, not of"
                                    + " “Very-high EGDI group”, which is 60.");
                });
    }

    @Test
    void withoutTheExactFactNothingCanBeHeldAgainstTheClaim() {
        Atlas unknowing = ContentAtlas.load(item -> !item.equals("practices/very-high-group"));

        assertThat(row(unknowing, Dimension.EVALUATION, "DNK", "CHN")
                        .comparability()
                        .reasons())
                .extracting(Comparability.Reason::code)
                .doesNotContain(Code.DEFINITIONS_MIXED);
    }

    @Test
    void provinceBesideANationIsQualified() {
        Comparison.Row strategy = row(ATLAS, Dimension.STRATEGY, "440000", "DNK");

        assertThat(strategy.comparability().verdict()).isEqualTo(Verdict.QUALIFIED);
        assertThat(strategy.comparability().reasons())
                .extracting(Comparability.Reason::code)
                .containsExactly(Code.TIERS_DIFFER);
        assertThat(strategy.differences()).isNotEmpty();
    }

    @Test
    void caseBesideItsNationIsAPartOfAWhole() {
        assertThat(row(ATLAS, Dimension.TECHNOLOGY, "case:dnk-mitid", "country:DNK")
                        .comparability()
                        .reasons())
                .extracting(Comparability.Reason::code)
                .contains(Code.PART_AND_WHOLE);
    }

    @Test
    void likeBesideLikeIsComparable() {
        assertThat(row(ATLAS, Dimension.STRATEGY, "DNK", "GBR").comparability())
                .isEqualTo(new Comparability(Verdict.COMPARABLE, List.of()));
    }

    static Comparison.Row row(Atlas atlas, Dimension dimension, String... codes) {
        List<Subject> subjects =
                Stream.of(codes).map(code -> atlas.subject(code).orElseThrow()).toList();
        return Matrix.of(atlas, subjects, List.of(dimension), ComparisonRequest.Values.ALL)
                .rows()
                .get(0);
    }
}
