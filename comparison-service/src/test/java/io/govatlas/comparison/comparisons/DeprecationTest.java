package io.govatlas.comparison.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.insights.Reasoning;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Rank;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A deprecated statement is shown with its rank, and feeds no level, no difference and no conclusion. */
class DeprecationTest {

    private static final Atlas ATLAS = ContentAtlas.load();
    private static final List<String> CODES = List.of("CHN", "DNK", "GBR", "USA");

    /** Those that give levels now. */
    static Stream<String> strongest() {
        return CODES.stream()
                .flatMap(code -> Stream.of(Dimension.values())
                        .map(d -> ATLAS.subject(code).orElseThrow().level(d))
                        .flatMap(Optional::stream)
                        .map(CitedStatement::id))
                .distinct()
                .limit(12);
    }

    @ParameterizedTest
    @MethodSource("strongest")
    void deprecatedStatementFeedsNothing(String id) {
        Atlas without = ContentAtlas.deprecating(id);
        List<Subject> subjects =
                CODES.stream().map(code -> without.subject(code).orElseThrow()).toList();

        List<Comparison.Row> all = rows(without, subjects, ComparisonRequest.Values.ALL);
        assertThat(all).flatExtracting(Comparison.Row::cells).allSatisfy(cell -> {
            assertThat(cell.levelFrom()).isNotEqualTo(id);
            assertThat(cell.contradictions())
                    .extracting(Comparison.Contradiction::best)
                    .doesNotContain(id);
        });
        assertThat(all)
                .flatExtracting(Comparison.Row::differences)
                .flatExtracting(Comparison.Difference::statements)
                .doesNotContain(id);
        assertThat(shown(all))
                .filteredOn(s -> s.id().equals(id))
                .isNotEmpty()
                .allMatch(s -> s.rank() == Rank.DEPRECATED);
        assertThat(shown(rows(without, subjects, ComparisonRequest.Values.BEST)))
                .extracting(CitedStatement::id)
                .doesNotContain(id);
        assertThat(Reasoning.over(without, subjects, EnumSet.allOf(Dimension.class))
                        .insights())
                .isNotEmpty()
                .allSatisfy(insight -> assertThat(Stream.concat(
                                        insight.trace().subjectStatements().stream(),
                                        insight.trace().peerStatements().stream())
                                .map(CitedStatement::id))
                        .doesNotContain(id));
    }

    @Test
    void contradictingStatementsAreShownWithTheirRanksAndTheOneThatIsUsed() {
        Comparison.Cell denmark =
                GuardTest.row(ATLAS, Dimension.EVALUATION, "DNK", "CHN").cells().get(0);

        assertThat(denmark.contradictions())
                .filteredOn(c -> c.kind() == Comparison.ContradictionKind.FIGURE)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.best()).endsWith("#sixty-countries");
                    assertThat(c.versions())
                            .extracting(Comparison.Version::rank)
                            .containsExactly(Rank.PREFERRED, Rank.NORMAL);
                });
    }

    @Test
    void bestLeavesOutWhatStandsCorrected() {
        List<Subject> subjects =
                List.of(ATLAS.subject("DNK").orElseThrow(), ATLAS.subject("CHN").orElseThrow());

        assertThat(shown(rows(ATLAS, subjects, ComparisonRequest.Values.ALL)))
                .extracting(CitedStatement::id)
                .anyMatch(id -> id.endsWith("#fifteen-countries"));
        assertThat(shown(rows(ATLAS, subjects, ComparisonRequest.Values.BEST)))
                .isNotEmpty()
                .extracting(CitedStatement::id)
                .noneMatch(id -> id.endsWith("#fifteen-countries"));
    }

    private static List<CitedStatement> shown(List<Comparison.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.statements().stream())
                .toList();
    }

    private static List<Comparison.Row> rows(Atlas atlas, List<Subject> subjects, ComparisonRequest.Values values) {
        return Matrix.of(atlas, subjects, List.of(Dimension.values()), values).rows();
    }
}
