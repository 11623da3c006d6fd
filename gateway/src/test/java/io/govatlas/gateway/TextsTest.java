package io.govatlas.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "pages/texts"})
    void noTextLacksItsTranslation(String bundle) throws IOException {
        Properties english = load(bundle + ".properties");
        Properties chinese = load(bundle + "_zh.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english).hasSizeGreaterThan(10).allSatisfy((key, text) -> {
            assertThat(placeholders((String) text)).isEqualTo(placeholders(chinese.getProperty((String) key)));
            // An apostrophe would quote the placeholders after it.
            assertThat((String) text).doesNotContain("'");
        });
    }

    private static String placeholders(String text) {
        return text.replaceAll("[^{}0-9]|(?<!\\{)[0-9]", "");
    }

    private static Properties load(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                TextsTest.class.getClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
