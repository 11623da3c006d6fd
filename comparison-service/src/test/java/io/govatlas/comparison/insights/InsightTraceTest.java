package io.govatlas.comparison.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Citation;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.sources.SourceStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every insight about every subject can be walked to the sources below it; none ends in the air. */
class InsightTraceTest {

    private static final Atlas ATLAS = ContentAtlas.load();
    private static final List<Insight> ALL = ATLAS.subjects().values().stream()
            .flatMap(subject -> about(subject).insights().stream())
            .toList();

    @Test
    void everyTraceLeadsToASource() {
        Map<String, CitedStatement> stated = ATLAS.subjects().values().stream()
                .flatMap(subject -> subject.statements().values().stream())
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.toMap(CitedStatement::id, Function.identity()));

        assertThat(ALL).hasSizeGreaterThan(100).allSatisfy(insight -> {
            List<CitedStatement> statements = Stream.concat(
                            insight.trace().subjectStatements().stream(), insight.trace().peerStatements().stream())
                    .toList();
            assertThat(statements).isNotEmpty().allSatisfy(statement -> {
                assertThat(stated).containsKey(statement.id());
                assertThat(statement.carries()).isTrue();
                assertThat(statement.evidence()).isNotEmpty();
            });
            List<String> below = statements.stream()
                    .flatMap(s -> s.evidence().stream())
                    .map(Citation::source)
                    .filter(source -> source.status() == SourceStatus.ACTIVE)
                    .map(source -> source.path())
                    .distinct()
                    .toList();
            assertThat(insight.trace().sources())
                    .isNotEmpty()
                    .extracting(source -> source.path())
                    .containsExactlyInAnyOrderElementsOf(below);
            assertThat(ATLAS.rule(insight.trace().rule().slug())).isPresent();
            assertThat(insight.trace().facts()).isNotEmpty();
        });
    }

    @Test
    void everyTextSuitsOneAsItSuitsMany() {
        assertThat(ALL)
                .allSatisfy(insight -> assertThat(insight.text().en())
                        .doesNotContainPattern("\\b1 (peers|statements|sources|years|have|stand)\\b")
                        .doesNotContainPattern("^[^,:;]+ have reached"));
    }

    @Test
    void everyTextIsFilledInBothLanguages() {
        assertThat(ALL)
                .allSatisfy(insight -> assertThat(Stream.concat(
                                Stream.of(
                                        insight.title(),
                                        insight.text(),
                                        insight.sureness().why()),
                                insight.recommendations().stream()))
                        .allSatisfy(text -> {
                            assertThat(text.zh()).isNotBlank().doesNotContain("{", "}");
                            assertThat(text.en()).isNotBlank().doesNotContain("{", "}");
                        }));
    }

    @Test
    void everyRuleOfTheContentCouldBeSaved() {
        assertThat(ATLAS.rules())
                .allSatisfy(ready ->
                        assertThatCode(() -> ready.rule().check(new Faults())).doesNotThrowAnyException());
    }

    @Test
    void noRuleOfTheContentFails() {
        assertThat(ATLAS.subjects().values().stream().flatMap(subject -> about(subject).errors().stream()))
                .isEmpty();
    }

    @Test
    void mostRulesConcludeSomethingAboutSomebody() {
        Map<String, Long> fired = ALL.stream()
                .collect(Collectors.groupingBy(
                        insight -> insight.trace().rule().slug(), TreeMap::new, Collectors.counting()));

        assertThat(ATLAS.rules()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(fired).as("%s", fired).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void idLeadsBackToTheInsight() {
        Set<String> ids = ALL.stream().map(Insight::id).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(ALL);
        for (Insight insight : ALL) {
            InsightId id = InsightId.parse(insight.id()).orElseThrow();
            Subject subject = ATLAS.subject(id.subject()).orElseThrow();
            List<Insight> found = Reasoning.from(
                            ATLAS,
                            ATLAS.rule(id.rule()).orElseThrow(),
                            subject,
                            id.peersIn(ATLAS, subject).orElseThrow())
                    .insights();
            assertThat(found).containsExactly(insight);
        }
    }

    private static Conclusions about(Subject subject) {
        return Reasoning.about(ATLAS, subject, ATLAS.typicalPeers(subject), EnumSet.allOf(Dimension.class), false);
    }
}
