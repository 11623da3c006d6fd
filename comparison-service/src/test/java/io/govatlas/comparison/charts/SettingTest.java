package io.govatlas.comparison.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingTest {

    private static final Typeface FACE = new Typeface(java.awt.Font.PLAIN, 10);

    @Test
    void ideographsAreAsWideAsTheyAreHigh() {
        assertThat(FACE.width("电子政务")).isEqualTo(40);
        assertThat(FACE.width("ii")).isLessThan(FACE.width("mm"));
    }

    @Test
    void cutsWhatDoesNotFit() {
        assertThat(Setting.cut("丹麦", FACE, 20)).isEqualTo("丹麦");
        assertThat(Setting.cut("爱沙尼亚", FACE, 32)).isEqualTo("爱沙…");
        assertThat(FACE.width(Setting.cut("United States of America", FACE, 60)))
                .isLessThanOrEqualTo(60);
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(Setting.cut("\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7", FACE, 25))
                .isEqualTo("\uD842\uDFB7…");
    }

    @Test
    void wrapsAtBlanksAndBetweenIdeographs() {
        assertThat(Setting.wrap("one two three", FACE, FACE.width("one two"))).containsExactly("one two", "three");
        assertThat(Setting.wrap("电子政务发展", FACE, 40)).containsExactly("电子政务", "发展");
        assertThat(Setting.wrap("电子政务。发展", FACE, 40)).containsExactly("电子政", "务。发展");
        assertThat(Setting.wrap("abcdef", FACE, FACE.width("abcd"))).containsExactly("abcd", "ef");
        assertThat(Setting.wrap("", FACE, 10)).containsExactly("");
    }

    @Test
    void movesApartOnlyWhatCollides() {
        assertThat(Setting.apart(new double[] {10, 100}, 15, 0)).containsExactly(10, 100);
        assertThat(Setting.apart(new double[] {100, 100, 101}, 15, 0))
                .containsExactly(85.33333333333333, 100.33333333333333, 115.33333333333333);
        assertThat(Setting.apart(new double[] {2, 3}, 15, 0)).containsExactly(0, 15);
    }

    @Test
    void keepsOnlyWhatXmlMayCarry() {
        assertThat(Setting.clean(" a\u0000b\n\t c\uD800\uFFFF ")).isEqualTo("a\uFFFDb c\uFFFD\uFFFD");
    }
}
