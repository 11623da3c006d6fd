package io.govatlas.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void aServiceInTroubleGetsAtMostAFifthMore() {
        RetryBudget budget = new RetryBudget();

        long retries = IntStream.range(0, 1_000)
                .filter(request -> {
                    budget.earn();
                    return budget.spend();
                })
                .count();

        assertThat(retries).isPositive().isLessThanOrEqualTo(200);
    }

    @Test
    void itIsNotSavedUpWithoutEnd() {
        RetryBudget budget = new RetryBudget();
        IntStream.range(0, 10_000).forEach(request -> budget.earn());

        assertThat(IntStream.range(0, 100).filter(retry -> budget.spend()).count())
                .isEqualTo(10);
    }
}
