package io.govatlas.comparison.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.transfers.Transfers.Start;
import io.govatlas.comparison.transfers.Transfers.Status;
import io.govatlas.comparison.transfers.Transfers.Transfer;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.StatementKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Atlas ATLAS = ContentAtlas.load();

    @Test
    void onlyPracticesOfOthersThatAreAhead() {
        List<Transfer> transfers = transfers("CHN", Dimension.SERVICES);
        int own = ATLAS.subject("CHN")
                .orElseThrow()
                .level(Dimension.SERVICES)
                .orElseThrow()
                .level();

        assertThat(transfers).isNotEmpty().allSatisfy(t -> {
            assertThat(t.level()).isGreaterThan(own);
            assertThat(t.ahead()).isEqualTo(t.level() - own);
            assertThat(t.area().id()).isNotEqualTo("country:CHN");
            assertThat(t.statements()).isNotEmpty().allMatch(CitedStatement::carries);
            assertThat(t.why().zh()).isNotBlank();
        });
    }

    @Test
    void similarStartComesBeforeTheFarLeader() {
        for (String subject : List.of("CHN", "440000", "USA", "IND")) {
            for (Dimension dimension : Dimension.values()) {
                List<Boolean> similar = transfers(subject, dimension).stream()
                        .map(t -> t.start().similar())
                        .toList();
                assertThat(similar.stream().dropWhile(s -> s)).doesNotContain(true);
            }
        }
    }

    @Test
    void trendAndRiseAreSetSideBySideInLevelsPerYear() {
        Start rising = new Start(true, 2, 2, 10, null, null);
        Start moving = new Start(true, null, null, null, "X", 5.0);

        assertThat(Matching.pace(rising, null)).isEqualTo(0.2);
        assertThat(Matching.pace(moving, new Indicator.Range(0.0, 100.0))).isEqualTo(0.2);
        assertThat(Matching.pace(moving, new Indicator.Range(0.0, null))).isZero();
    }

    @Test
    void whyTellsAKnownStartFromAnUnknownOne() {
        assertThat(Stream.of("CHN", "440000", "USA", "IND")
                        .flatMap(code -> Stream.of(Dimension.values()).flatMap(d -> transfers(code, d).stream()))
                        .filter(t -> !t.start().similar() && t.ahead() != null))
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.why().en().contains("not known"))
                        .isEqualTo(t.start().fromLevel() == null && t.start().trend() == null));
    }

    @Test
    void whatIsNeededAtTheSubjectTooIsNotThereForThat() {
        assertThat(Stream.of("CHN", "440000", "USA", "JPN", "KOR")
                        .flatMap(code -> Stream.of(Dimension.values()).flatMap(d -> transfers(code, d).stream()))
                        .flatMap(t -> t.preconditions().stream())
                        .flatMap(p -> p.evidence().stream()))
                .isNotEmpty()
                .noneMatch(evidence -> evidence.kind() == StatementKind.PRECONDITION);
    }

    @Test
    void preconditionsAreCheckedAgainstTheSubjectWithEvidence() {
        List<Transfers.Precondition> all = Stream.of(Dimension.values())
                .flatMap(dimension -> transfers("CHN", dimension).stream())
                .flatMap(t -> t.preconditions().stream())
                .toList();

        assertThat(all).isNotEmpty().allSatisfy(p -> {
            boolean failing = p.evidence().stream().anyMatch(e -> e.kind() == StatementKind.PROBLEM);
            boolean there = p.evidence().stream().anyMatch(e -> e.kind() != StatementKind.PROBLEM);
            switch (p.status()) {
                case MET -> assertThat(there && !failing).isTrue();
                case NOT_MET -> assertThat(p.evidence()).isNotEmpty();
                case UNKNOWN -> assertThat(there == failing).isTrue();
            }
        });
        assertThat(all).extracting(Transfers.Precondition::status).contains(Status.MET, Status.UNKNOWN);
    }

    @Test
    void whatIsMissingIsWhatIsNotMet() {
        assertThat(transfers("440000", Dimension.DATA_GOVERNANCE))
                .allSatisfy(t -> assertThat(t.missing())
                        .containsExactlyElementsOf(t.preconditions().stream()
                                .filter(p -> p.status() != Status.MET)
                                .map(p -> p.statement().id())
                                .toList()));
    }

    @Test
    void adoptionsTellWhoTookItFromWhom() {
        List<Transfers.Adoption> adoptions = Stream.of(Dimension.values())
                .flatMap(dimension -> transfers("CHN", dimension).stream())
                .flatMap(t -> t.adoptions().stream())
                .toList();

        assertThat(adoptions).anySatisfy(a -> {
            assertThat(a.by()).endsWith("/cases/fin-suomi-fi-data-exchange");
            assertThat(a.from()).endsWith("/cases/est-x-road");
        });
    }

    @Test
    void foreignCasesHaveDomesticCounterpartsAndTheOtherWayRound() {
        List<Transfer> all = Stream.of("CHN", "USA", "AFG")
                .flatMap(code -> Stream.of(Dimension.values()).flatMap(d -> transfers(code, d).stream()))
                .toList();

        assertThat(all)
                .anyMatch(t -> t.practice().kind() == SubjectKind.CASE
                        && !t.counterparts().isEmpty());
        assertThat(all)
                .anyMatch(t -> t.practice().kind() == SubjectKind.MODEL
                        && !t.counterparts().isEmpty());
        assertThat(all)
                .allSatisfy(t -> assertThat(t.counterparts())
                        .allMatch(c -> c.domestic() != t.practice().domestic()));
    }

    @Test
    void risksAreProblemsSeenElsewhere() {
        assertThat(Stream.of(Dimension.values()).flatMap(d -> transfers("CHN", d).stream()))
                .anyMatch(t -> !t.risks().isEmpty())
                .allSatisfy(t -> assertThat(t.risks()).allMatch(r -> r.kind() == StatementKind.PROBLEM));
    }

    private static List<Transfer> transfers(String code, Dimension dimension) {
        Subject subject = ATLAS.subject(code).orElseThrow();
        return new Matching(ATLAS, subject, dimension).transfers();
    }
}
