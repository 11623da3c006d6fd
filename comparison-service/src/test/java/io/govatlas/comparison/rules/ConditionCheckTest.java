package io.govatlas.comparison.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition has to pass before a rule is saved: it compiles, is cheap, and can be evaluated whatever the facts. */
class ConditionCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap >= 1.0",
                "subjectEvidence >= 1 && peersShowing >= 1",
                "size(peerOnlyConcepts) > 0 && peerConcepts.exists(c, c == 'open-data')",
                "!levelsKnown || subjectLevel < 3",
                "peerCount != 0 && peersShowing / peerCount > 0",
                "peerCount > 0 && double(peersShowing) / double(peerCount) >= 0.5",
                "peerCount == 0 ? false : peersShowing % peerCount == 1",
                "gap / 2.0 > 0.5",
                "size(peerConcepts) > 0 && peerConcepts[0] == 'open-data'",
                "peerConcepts.all(a, subjectConcepts.exists(b, a == b))",
                "known('EGDI') && trend('EGDI') > 0.01 && rankHigh('EGDI') - rankLow('EGDI') < 10",
                "coverage('EGDI') >= 0.5 && subjectEvidence > 0"
            })
    void acceptsWhatCanBeEvaluatedOverAllFacts(String condition) {
        Faults faults = new Faults();

        ConditionCheck.check(condition, faults);

        faults.throwIfAny(n -> ProblemException.of(ProblemType.UNUSABLE_RULE, "rule-unusable", "x", n));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gap >=                                              | Line 1, column 7: the expression breaks off",
                "''                                                  | Line 1, column 1: the expression breaks off",
                "gap >= 1.0)                                         | Line 1, column 11: “)” is not expected",
                "gap >= 1.0 and true                                 | Line 1, column 12: “and” is not expected",
                "gap = 1.0                                           | Line 1, column 5: “=” is not expected",
                "subjectLevle > 1                                    | Line 1, column 1: there is no fact or function “subjectLevle”; did you mean “subjectLevel”?",
                "now() > 1                                           | Line 1, column 4: there is no fact or function “now”",
                "gap > 1                                             | Line 1, column 5: “>” cannot be applied to double, int",
                "size(gap) > 0                                       | Line 1, column 5: “size” cannot be applied to double",
                "gap.x > 1                                           | Line 1, column 4: “.” cannot be applied to double",
                "gap + 1.0                                           | Line 1, column 5: the condition has to be true or false",
                "has(gap)                                            | Line 1, column 4: this is not a valid expression",
                "subjectLevel / peerCount > 1                        | Line 1, column 16: the divisor “peerCount” can be 0",
                "gap >= 1.0 && gap / peerLevel > 0.5                 | Line 1, column 21: the divisor “peerLevel” can be 0",
                "1 / (subjectLevel - 3) > 0                          | Line 1, column 19: the divisor “subjectLevel - 3” can be 0",
                "subjectLevel % peerCount == 0                       | the divisor “peerCount” can be 0",
                "peerConcepts[0] == 'a'                              | reads a place in a list that may be shorter",
                "subjectLevel + 9223372036854775807 > 0              | leaves the range of integers",
                "peerConcepts.all(a, peerConcepts.all(b, peerConcepts.all(c, a == b))) | loops may stand in one another 2 deep at most",
                "trend('EGDI') > 0.0                                 | ask for known(\"EGDI\") first",
                "known(peerConcepts[0])                              | needs the code of an indicator to the letter"
            })
    void refusesWithPlaceAndReason(String condition, String reason) {
        ProblemException refused = refusal(condition);

        assertThat(refused.describe()).contains("/condition", reason);
        assertThat(refused.type()).isEqualTo(ProblemType.UNUSABLE_RULE);
    }

    @Test
    void refusesWhatIsHugeOrDeep() {
        assertThat(refusal("true" + " && true".repeat(200)).describe()).contains("1604 characters; 1000 are allowed");
        assertThat(refusal("(".repeat(40) + "true" + ")".repeat(40)).describe()).contains("more deeply than 32");
    }

    @Test
    void loopsThatTakeTooLongAreRefused() {
        String doubled = "(peerConcepts + peerConcepts)";

        assertThat(refusal(doubled + ".all(a, " + doubled + ".all(b, a == a || b == b))")
                        .describe())
                .contains("more than the 5000 steps");
    }

    private static ProblemException refusal(String condition) {
        Faults faults = new Faults();
        ConditionCheck.check(condition, faults);
        return catchThrowableOfType(
                ProblemException.class,
                () -> faults.throwIfAny(n -> ProblemException.of(ProblemType.UNUSABLE_RULE, "rule-unusable", "x", n)));
    }
}
