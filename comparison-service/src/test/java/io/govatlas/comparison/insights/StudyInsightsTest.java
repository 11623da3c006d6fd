package io.govatlas.comparison.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The study's three comparisons and four lessons come out of rules over the stored statements, and of nothing else. */
class StudyInsightsTest {

    private static final Atlas ATLAS = ContentAtlas.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "difference-stage",
                "difference-concept",
                "difference-institutions",
                "lesson-strategy",
                "lesson-data-governance",
                "lesson-technology",
                "lesson-institutions"
            })
    void conclusionOfTheStudyIsDrawnWithItsWholeChain(String rule) {
        Insight insight = china(ATLAS).stream()
                .filter(i -> i.trace().rule().slug().equals(rule))
                .findFirst()
                .orElseThrow();

        assertThat(insight.peers()).isNotEmpty();
        assertThat(insight.trace().subjectStatements()).isNotEmpty().allMatch(CitedStatement::carries);
        assertThat(insight.trace().peerStatements()).isNotEmpty().allMatch(CitedStatement::carries);
        Stream.concat(insight.trace().subjectStatements().stream(), insight.trace().peerStatements().stream())
                .forEach(statement -> assertThat(statement.evidence())
                        .isNotEmpty()
                        .allSatisfy(citation ->
                                assertThat(insight.trace().sources()).contains(citation.source())));
        assertThat(texts(insight)).allSatisfy(text -> {
            assertThat(text.zh()).isNotBlank().doesNotContain("{");
            assertThat(text.en()).isNotBlank().doesNotContain("{");
        });
    }

    /** Deprecating what a conclusion rests on most must not leave it standing on nothing, nor silently gone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "difference-stage",
                "difference-concept",
                "difference-institutions",
                "lesson-strategy",
                "lesson-data-governance",
                "lesson-technology",
                "lesson-institutions"
            })
    void conclusionOutlivesItsStrongestStatementOrSaysWhyNot(String rule) {
        Insight.Trace trace = insight(ATLAS, rule).trace();
        for (CitedStatement strongest :
                List.of(trace.subjectStatements().get(0), trace.peerStatements().get(0))) {
            Atlas without = ContentAtlas.deprecating(strongest.id());
            Conclusions after = Reasoning.about(
                    without,
                    without.subject("CHN").orElseThrow(),
                    subjects(without, "DNK", "GBR", "USA"),
                    EnumSet.allOf(Dimension.class),
                    true);

            var still = after.insights().stream()
                    .filter(i -> i.trace().rule().slug().equals(rule))
                    .findFirst();
            if (still.isPresent()) {
                assertThat(Stream.concat(
                                still.get().trace().subjectStatements().stream(),
                                still.get().trace().peerStatements().stream()))
                        .isNotEmpty()
                        .allMatch(CitedStatement::carries)
                        .doesNotContain(strongest);
                assertThat(still.get().counterEvidence()).contains(strongest);
            } else {
                assertThat(after.notDrawn())
                        .filteredOn(n -> n.rule().equals(rule) && n.subject().equals("country:CHN"))
                        .singleElement()
                        .satisfies(n -> {
                            assertThat(n.missing()).isNotEmpty();
                            assertThat(n.withheld()).contains(strongest);
                            assertThat(n.why().zh())
                                    .contains(n.missing().get(0))
                                    .contains("本可作为依据");
                            assertThat(n.why().en())
                                    .contains(n.missing().get(0))
                                    .contains("may not be relied on");
                        });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "difference-stage, 3, 4",
    })
    void levelsInTheFactsAreThoseOfTheStatements(String rule, String subjectLevel, String peerLevel) {
        List<Insight.Fact> facts = insight(ATLAS, rule).trace().facts();

        assertThat(facts).contains(new Insight.Fact("subjectLevel", subjectLevel));
        assertThat(facts)
                .anyMatch(f -> f.name().equals("peerLevel") && f.value().startsWith(peerLevel));
    }

    @Test
    void differenceOfConceptNamesWhatEachSideStresses() {
        LocalizedText text = insight(ATLAS, "difference-concept").text();

        assertThat(text.zh()).contains("开放政府", "以公民为中心", "以人民为中心", "治理现代化");
        assertThat(text.en()).contains("Open government", "People-centred");
    }

    @Test
    void counterEvidenceStandsBesideTheConclusion() {
        assertThat(insight(ATLAS, "difference-institutions").counterEvidence())
                .extracting(CitedStatement::id)
                .contains("/api/v1/domestic/findings/institutions-exploring#national-data-administration");
    }

    @Test
    void lessonsRecommendAndDifferencesDoNot() {
        assertThat(insight(ATLAS, "lesson-strategy").recommendations()).isNotEmpty();
        assertThat(insight(ATLAS, "difference-stage").recommendations()).isEmpty();
    }

    @Test
    void nothingIsConcludedWithoutStatementsAboutTheSubject() {
        Atlas withoutFindings = ContentAtlas.load(item -> !item.startsWith("findings/"));

        assertThat(china(withoutFindings)).isEmpty();
    }

    @Test
    void nothingIsConcludedWithoutStatementsAboutThePeers() {
        Atlas withoutPeers = ContentAtlas.load(
                item -> !item.startsWith("cases/") && !item.startsWith("phases/") && !item.startsWith("practices/"));

        assertThat(china(withoutPeers)).isEmpty();
    }

    @Test
    void guangdongHasItsOwnInsightsBesideDenmark() {
        List<Subject> both = subjects(ATLAS, "440000", "DNK");

        assertThat(Reasoning.over(ATLAS, both, EnumSet.allOf(Dimension.class)).insights())
                .filteredOn(insight -> insight.subject().equals("province:440000"))
                .extracting(insight -> insight.trace().rule().slug())
                .contains("difference-stage", "lesson-strategy", "lesson-data-governance");
    }

    @Test
    void sameQuestionGivesTheSameAnswer() {
        assertThat(china(ATLAS)).usingRecursiveComparison().isEqualTo(china(ContentAtlas.load()));
    }

    private static List<LocalizedText> texts(Insight insight) {
        return Stream.of(
                        Stream.of(
                                insight.title(),
                                insight.text(),
                                insight.sureness().why()),
                        insight.recommendations().stream())
                .flatMap(Function.identity())
                .collect(Collectors.toList());
    }

    private static Insight insight(Atlas atlas, String rule) {
        return china(atlas).stream()
                .filter(i -> i.trace().rule().slug().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Insight> china(Atlas atlas) {
        return Reasoning.over(atlas, subjects(atlas, "CHN", "USA", "GBR", "DNK"), EnumSet.allOf(Dimension.class))
                .insights()
                .stream()
                .filter(insight -> insight.subject().equals("country:CHN"))
                .toList();
    }

    private static List<Subject> subjects(Atlas atlas, String... codes) {
        return Stream.of(codes).map(code -> atlas.subject(code).orElseThrow()).toList();
    }
}
