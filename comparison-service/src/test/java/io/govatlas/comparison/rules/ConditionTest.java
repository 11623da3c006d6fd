package io.govatlas.comparison.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap >= 1.0",
                "subjectEvidence >= 1 && peersShowing >= 1",
                "size(peerOnlyConcepts) > 0 && peerConcepts.exists(c, c == 'open-data')",
                "!levelsKnown || subjectLevel < 3"
            })
    void acceptsConditionsOverTheFacts(String condition) {
        Faults faults = new Faults();

        Condition.check(condition, faults);

        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap >= ", "unknownFact > 1", "gap + 1.0", "gap > 1", "size(gap) > 0", ""})
    void refusesWhatDoesNotParseOrDoesNotFitTheTypes(String condition) {
        Faults faults = new Faults();

        Condition.check(condition, faults);

        assertThatThrownBy(() ->
                        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.describe()).contains("/condition", "Line 1"));
    }

    @Test
    void holdsOnlyWhereItIsTrue() {
        Condition condition = Condition.of("levelsKnown && gap >= 1.0");

        assertThat(condition.holds(facts(4, 3))).isTrue();
        assertThat(condition.holds(facts(4, 4))).isFalse();
    }

    @Test
    void conditionThatCannotBeEvaluatedDoesNotHold() {
        assertThat(Condition.of("1 / subjectEvidence > 0").holds(facts(4, 3))).isFalse();
    }

    private static Facts facts(double peerLevel, long subjectLevel) {
        return new Facts(
                true,
                1,
                0,
                subjectLevel,
                1,
                1,
                1,
                peerLevel,
                peerLevel - subjectLevel,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
