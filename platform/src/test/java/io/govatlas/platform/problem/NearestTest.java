package io.govatlas.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES = List.of("country", "cursor", "dimension", "fields", "limit", "sort");

    @ParameterizedTest
    @CsvSource({
        "limmit, limit",
        "LIMIT, limit",
        "countries, country",
        "dimention, dimension",
        "srot, sort",
        "field, fields"
    })
    void misspelt(String word, String meant) {
        assertThat(Nearest.to(word, NAMES)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "'', abc, 3",
        "abc, '', 3",
        "same, SAME, 0",
        "ab, ba, 1",
        "EDGI, EGDI, 1",
        "ca, abc, 3"
    })
    void distance(String a, String b, int expected) {
        assertThat(Nearest.distance(a, b)).isEqualTo(expected);
    }

    @Test
    void lettersInEachOthersPlaceAreOneMistake() {
        assertThat(Nearest.to("EDGI", List.of("DGI", "EGDI"))).isEqualTo("EGDI");
    }

    @Test
    void theFirstByNameOfThoseEquallyNear() {
        assertThat(Nearest.to("x", List.of("b", "a"))).isEqualTo("a");
    }

    @Test
    void noNamesAtAll() {
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }

    @Test
    void aVeryLongWordIsCut() {
        assertThat(Nearest.distance("y".repeat(1_000_000), "y")).isEqualTo(63);
    }
}
