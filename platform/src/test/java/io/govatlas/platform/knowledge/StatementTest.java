package io.govatlas.platform.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final String COMPLETE = """
            {"id": "a", "dimension": "strategy", "kind": "principle", "text": {"zh": "一", "en": "one"},
             "level": 3, "rationale": {"zh": "因", "en": "why"}, "evidence": [{"source": "s"}, {"source": "t"}]}""";

    private static Statement statement(String json) {
        try {
            return JsonMapper.builder().build().readValue(json, Statement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Statement altered(String what, String by) {
        return statement(COMPLETE.replace(what, by));
    }

    private static String found(Consumer<Faults> check) {
        Faults faults = new Faults();
        check.accept(faults);
        try {
            faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n));
            return "";
        } catch (ProblemException e) {
            return e.describe();
        }
    }

    private static String drafted(Statement... statements) {
        return found(faults -> Statement.check(List.of(statements), faults));
    }

    private static String published(Statement... statements) {
        return found(faults -> Statement.checkForPublication(List.of(statements), faults));
    }

    @Test
    void completeOnesPassBoth() {
        assertThat(drafted(statement(COMPLETE))).isEmpty();
        assertThat(published(statement(COMPLETE))).isEmpty();
    }

    @Test
    void unsaidThingsHaveTheirDefaults() {
        Statement bare = altered(", \"evidence\": [{\"source\": \"s\"}, {\"source\": \"t\"}]", "");
        assertThat(bare.rank()).isEqualTo(Rank.NORMAL);
        assertThat(bare.standing()).isEqualTo(Standing.VERIFIED);
        assertThat(bare.evidence()).isEmpty();
        assertThat(bare.areas()).isEmpty();
        assertThat(bare.concepts()).isEmpty();
    }

    @Test
    void idTwice() {
        assertThat(drafted(statement(COMPLETE), statement(COMPLETE))).contains("/statements/1/id");
    }

    @Test
    void correctionOfItselfOrOfNothing() {
        assertThat(drafted(altered("\"level\": 3", "\"corrects\": \"a\""))).contains("/statements/0/corrects");
        assertThat(drafted(altered("\"level\": 3", "\"corrects\": \"b\""))).contains("/statements/0/corrects");
        assertThat(drafted(altered("\"level\": 3", "\"corrects\": \"b\""), altered("\"id\": \"a\"", "\"id\": \"b\"")))
                .isEmpty();
    }

    @Test
    void periodOfAStatement() {
        assertThat(drafted(altered("\"level\": 3", "\"period\": {\"from\": \"2012\", \"to\": \"2011\"}")))
                .contains("/statements/0/period");
    }

    @Test
    void notForReadersWithoutSourceRationaleOrDoubt() {
        assertThat(published(altered("{\"source\": \"s\"}, {\"source\": \"t\"}", "")))
                .contains("/statements/0/evidence");
        assertThat(published(altered("\"rationale\"", "\"doubt\""))).contains("/statements/0/rationale");
        assertThat(published(altered("\"level\": 3", "\"standing\": \"disputed\"")))
                .contains("/statements/0/doubt");
    }

    @Test
    void unsupportedOnceAllItsSourcesAreRetracted() {
        Statement statement = statement(COMPLETE);
        assertThat(statement.standingWithout("s"::equals)).isEqualTo(Standing.VERIFIED);
        assertThat(statement.standingWithout(source -> true)).isEqualTo(Standing.UNSUPPORTED);
    }

    @Test
    void dimensionsOnceEachInTheirOrder() {
        assertThat(Statement.dimensions(
                        List.of(statement(COMPLETE), altered("strategy", "services"), statement(COMPLETE))))
                .containsExactly(Dimension.STRATEGY, Dimension.SERVICES);
    }
}
