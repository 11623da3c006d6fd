package io.govatlas.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /docs, READING",
        "HEAD, /api/v1/analysis/subjects, READING",
        "GET, /api/v1/analysis/comparisons/abc, READING",
        "GET, /api/v1/analysis/search, COMPUTING",
        "POST, /api/v1/analysis/comparisons, COMPUTING",
        "POST, /api/v1/analysis/indices/digital/runs, COMPUTING",
        "POST, /api/v1/analysis/rules/gap/trial, COMPUTING",
        "POST, /api/v1/analysis/rules, WRITING",
        "POST, /api/v1/international/cases, WRITING",
        "PUT, /api/v1/analysis/comparisons, WRITING",
        "DELETE, /api/v1/domestic/models/x, WRITING",
    })
    void isChosenByMethodAndPath(String method, String path, Budget budget) throws NoSuchMethodException {
        String computations = LimitsConfig.class
                .getMethod("computations")
                .getAnnotation(WithDefault.class)
                .value();

        assertThat(Budget.of(HttpMethod.valueOf(method), path, Pattern.compile(computations)))
                .isEqualTo(budget);
    }
}
