package io.govatlas.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh",
                "zh-CN",
                "zh-Hans-CN",
                "ZH",
                "zh-TW;q=0.8",
                "fr, zh;q=0.5",
                "zh;q=0.9, en;q=0.8",
                "*;q=0.1, zh"
            })
    void chinese(String header) {
        assertThat(Language.of(header)).isEqualTo(Language.ZH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "en-GB", "fr", "en, zh", "en;q=0.9, zh;q=0.1", "zh;q=0.1, en", "*", ";;;", "zh;q=x", " "})
    @NullAndEmptySource
    void english(String header) {
        assertThat(Language.of(header)).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "ZH, zh"})
    void tags(Language language, String tag) {
        assertThat(language.tag()).isEqualTo(tag);
        assertThat(new LocalizedText("中", "E").in(language)).isEqualTo(tag.equals("zh") ? "中" : "E");
    }
}
