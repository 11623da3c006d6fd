package io.govatlas.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.platform.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortTest {
    private static final List<String> POSSIBLE = List.of("slug", "publishedAt", "country");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| slug",
                "country | country slug",
                "-country | -country slug",
                "-publishedAt,country | -publishedAt country slug",
                "-slug,country | -slug country",
                "country,-country | country slug",
            })
    void alwaysTotal(String sort, String keys) {
        assertThat(Sort.of(sort, POSSIBLE).keys().stream()
                        .map(key -> (key.descending() ? "-" : "") + key.member())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "--slug", "+slug", "slug desc", "country;drop table item", "Country"})
    void unknownMember(String sort) {
        assertThatThrownBy(() -> Sort.of(sort, POSSIBLE)).isInstanceOf(ProblemException.class);
    }
}
