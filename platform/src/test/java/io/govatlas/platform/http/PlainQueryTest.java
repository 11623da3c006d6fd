package io.govatlas.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=b&c=d",
                "q=%E6%95%B0+x",
                "a[]=1",
                "asOf=2026-01-05T08:00:00Z",
                "a=b?c/d;e",
                "sort=-slug,name"
            })
    void asItShouldBe(String query) {
        assertThat(PlainQuery.is(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%", "a=%zz", "a=%4", "a={b}", "a=\"", "a=<b>", "a=b|c", "a=^", "a=`", "a=\\", "q=数字", "a=b c", "a=#"
            })
    void notAsItShouldBe(String query) {
        assertThat(PlainQuery.is(query)).isFalse();
    }

    @Test
    void aLongQueryNeedsNoDeepStack() {
        assertThat(PlainQuery.is("%41".repeat(100_000))).isTrue();
    }
}
