package io.govatlas.comparison.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void holdsOnlyWhereItIsTrue() {
        Condition condition = Condition.of("levelsKnown && gap >= 1.0");

        assertThat(condition.evaluate(gap(1.0)).holds()).isTrue();
        assertThat(condition.evaluate(gap(0.0)).holds()).isFalse();
        assertThat(condition.evaluate(gap(0.0)).error()).isNull();
    }

    @Test
    void conditionThatCannotBeEvaluatedSaysSoInBothLanguages() {
        Condition.Outcome outcome = Condition.of("1 / subjectEvidence > 0").evaluate(gap(1.0));

        assertThat(outcome.holds()).isFalse();
        assertThat(outcome.error().en()).isEqualTo("The condition divides by zero here.");
        assertThat(outcome.error().zh()).isEqualTo("条件在此处除以了零。");
    }

    @Test
    void namesThePartsThatDoNotHold() {
        Condition condition = Condition.of("levelsKnown && (gap >= 2.0 || peerCount > 3) && subjectEvidence >= 1");

        assertThat(condition.missing(gap(1.0))).containsExactly("gap >= 2.0 || peerCount > 3", "subjectEvidence >= 1");
    }

    @Test
    void readsTheFactsItAsksForAndNoOthers() {
        Condition condition = Condition.of("gap > 0.5 && known(\"EGDI\") && trend(\"EGDI\") < 0.01");
        Facts facts = new Facts(Map.of(Fact.GAP, 1.0), indicator -> Map.of(FigureFact.KNOWN, true));

        assertThat(condition.evaluate(facts).holds()).isTrue();
        assertThat(condition.read(facts))
                .isEqualTo(Map.of("gap", 1.0, "known(\"EGDI\")", true, "trend(\"EGDI\")", 0.0));
        assertThat(condition.indicators()).containsExactly("EGDI");
    }

    @Test
    void factsAreDerivedFromTheText() {
        assertThat(Condition.facts("peerConcepts.exists(gap, gap == 'x') && value('EGDI') > 0.1 && known('EGDI')"))
                .contains("peerConcepts", "known(\"EGDI\")", "value(\"EGDI\")");
        assertThat(Condition.facts("gap >=")).isEmpty();
        assertThat(Condition.facts(null)).isEmpty();
    }

    @Test
    void rankIsNeverAskedForAlone() {
        assertThat(Condition.facts("known('EGDI') && rank('EGDI') < 10"))
                .containsExactly(
                        "known(\"EGDI\")",
                        "notDistinguishable(\"EGDI\")",
                        "rank(\"EGDI\")",
                        "rankHigh(\"EGDI\")",
                        "rankLow(\"EGDI\")");
    }

    @Test
    void rankWithoutAnIntervalIsNeitherHighNorLow() {
        Condition condition = Condition.of("known('OSI') && rank('OSI') <= 10");
        Facts facts = new Facts(Map.of(), indicator -> Map.of(FigureFact.KNOWN, true, FigureFact.VALUE, 0.9));

        Condition.Outcome outcome = condition.evaluate(facts);

        assertThat(outcome.holds()).isFalse();
        assertThat(outcome.error().en()).startsWith("Nothing tells the interval of a rank by OSI");
        assertThat(outcome.error().zh()).startsWith("OSI的位次没有区间可言");
        assertThat(condition.read(facts).get("rankHigh(\"OSI\")")).isEqualTo(new LocalizedText("不详", "not known"));
    }

    @Test
    void seesNothingButTheFacts() {
        assertThat(Condition.compile("request.size() > 0").hasError()).isTrue();
        assertThat(Condition.compile("now() > timestamp('2020-01-01T00:00:00Z')")
                        .hasError())
                .isTrue();
    }

    @Test
    void loopOverMoreThanItMayTakeIsAnErrorAndNotAFalse() {
        Condition nested = Condition.of("peerConcepts.all(a, peerConcepts.all(b, a != '' || b != ''))");
        List<String> many =
                java.util.stream.IntStream.range(0, 100).mapToObj(i -> "c" + i).toList();

        assertThat(nested.evaluate(new Facts(Map.of(Fact.PEER_CONCEPTS, many), Figures.NONE))
                        .error()
                        .en())
                .contains("5000 steps");
    }

    private static Facts gap(double gap) {
        return new Facts(Map.of(Fact.LEVELS_KNOWN, true, Fact.GAP, gap), Figures.NONE);
    }
}
