package io.govatlas.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/v1", "/a/", "/a.b/c~d", "/a/...", "/x/%E5%8C%97", "/a:b@c", "/a%20b", "/.well-known"})
    void hasOneReading(String path) {
        assertThat(PlainPath.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//",
                "/a//b",
                "/./a",
                "/a/../b",
                "/a/..",
                "/a/.",
                "/a;b=c",
                "/..;/a",
                "/%2e%2e/a",
                "/a%2Fb",
                "/a%5cb",
                "/a%00",
                "/a%0d%0a",
                "/a%3bb",
                "/a%25b",
                "/a%",
                "/a%zz",
                "/a\\b",
                "/a b",
                "/a%3fb",
                "/a%23b"
            })
    void hasMoreThanOneReading(String path) {
        assertThat(PlainPath.is(path)).isFalse();
    }

    @Test
    void aLongPathNeedsNoDeepStack() {
        assertThat(PlainPath.is("/%41" + "a%42".repeat(100_000))).isTrue();
    }
}
