package io.govatlas.comparison.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the engine has to say can be said in both languages. */
class EngineTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(engine\\.[a-z.-]+[a-z])\"");
    private static final Path SOURCES = Path.of("src/main/java/io/govatlas/comparison/engine");

    @ParameterizedTest
    @ValueSource(strings = {"engine.properties", "engine_zh.properties"})
    void everyKeyHasATextAndNoTextIsLeftOver(String file) throws IOException {
        assertThat(texts(file).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys());
    }

    @Test
    void bothLanguagesSayTheSameArguments() throws IOException {
        Properties english = texts("engine.properties");
        Properties chinese = texts("engine_zh.properties");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(new MessageFormat(english.getProperty(key), Locale.ROOT)
                            .format(new Object[] {"a", "b", "c", "d"}))
                    .doesNotContain("{")
                    .doesNotContain("''");
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group());
        }
        return arguments;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var stream = EngineTextsTest.class.getResourceAsStream("/" + file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
