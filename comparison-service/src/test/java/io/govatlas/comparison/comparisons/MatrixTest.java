package io.govatlas.comparison.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.comparisons.Comparison.Cell;
import io.govatlas.comparison.comparisons.Comparison.Difference;
import io.govatlas.platform.knowledge.Dimension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Atlas ATLAS = ContentAtlas.load();

    @Test
    void cellHoldsStatementsWithEvidenceAndALevelThatOneOfThemGives() {
        Cell denmark = matrix("440000", "DNK").rows().get(0).cells().get(1);

        assertThat(denmark.level()).isEqualTo(5);
        assertThat(denmark.statements())
                .allSatisfy(s -> assertThat(s.evidence()).isNotEmpty());
        assertThat(denmark.statements())
                .filteredOn(s -> s.id().equals(denmark.levelFrom()))
                .singleElement()
                .satisfies(s -> assertThat(s.level()).isEqualTo(5));
        assertThat(denmark.levelName().zh()).isNotBlank();
    }

    @Test
    void differenceOfLevelSaysWhoIsAheadInBothLanguages() {
        Difference difference =
                matrix("440000", "DNK").rows().get(0).differences().get(0);

        assertThat(difference.kind()).isEqualTo(DifferenceKind.LEVEL);
        assertThat(difference.levelGap()).isEqualTo(-1);
        assertThat(difference.text().zh()).contains("丹麦处于第5级", "广东省处于第4级");
        assertThat(difference.text().en()).contains("Denmark is at level 5", "Guangdong at level 4");
        assertThat(difference.statements()).isNotEmpty();
    }

    @Test
    void everyPairIsComparedOnce() {
        assertThat(matrix("CHN", "USA", "GBR", "DNK").rows().get(0).differences())
                .extracting(d -> d.a() + " " + d.b())
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void whatIsNotKnownIsAGap() {
        Matrix matrix = matrix("AFG", "DNK");

        assertThat(matrix.gaps())
                .filteredOn(gap -> gap.subject().equals("country:AFG"))
                .extracting(Comparison.Gap::kind)
                .containsExactly(GapKind.NO_STATEMENT);
        assertThat(matrix.rows().get(0).differences()).isEmpty();
    }

    private static Matrix matrix(String... codes) {
        List<Subject> subjects =
                Stream.of(codes).map(code -> ATLAS.subject(code).orElseThrow()).toList();
        return Matrix.of(ATLAS, subjects, List.of(Dimension.STRATEGY), ComparisonRequest.Values.ALL);
    }
}
