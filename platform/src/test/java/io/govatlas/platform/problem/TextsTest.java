package io.govatlas.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
    private static final Pattern USED = Pattern.compile(
            "(?:ProblemException\\s*\\.of\\(\\s*[\\w.]+,\\s*|\\.(?:at|parameter)\\((?:[^,()]|\\([^()]*\\))*,\\s*)\"([a-z-]+)\"");

    private static Set<String> keys(Language language) {
        return new TreeSet<>(Texts.bundle(language).keySet());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Language.ZH)).isEqualTo(keys(Language.EN));
    }

    @Test
    void bothLanguagesFillInTheSameThings() {
        for (String key : keys(Language.EN)) {
            assertThat(placeholders(Language.ZH, key)).as(key).isEqualTo(placeholders(Language.EN, key));
        }
    }

    private static Set<String> placeholders(Language language, String key) {
        return PLACEHOLDER
                .matcher(Texts.get(language, key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasATitleAndAnExplanationInBothLanguages(ProblemType type) {
        assertThat(type.title(Language.EN)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(type.title(Language.ZH)).containsPattern("\\p{IsHan}");
        assertThat(type.explanation(Language.EN)).endsWith(".");
        assertThat(type.explanation(Language.ZH)).endsWith("。");
        assertThat(type.uri()).isEqualTo("/problems/" + type.slug());
    }

    @Test
    void slugsAreUnique() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> sources = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.map(m -> m.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        String source = Files.readString(file);
                        sources.add(source);
                        Matcher matcher = USED.matcher(source);
                        while (matcher.find()) {
                            used.add(matcher.group(1));
                        }
                    }
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(20).allMatch(Texts::has);
        assertThat(keys(Language.EN).stream()
                        .filter(key -> key.indexOf('.') < 0)
                        .filter(key -> sources.stream().noneMatch(source -> source.contains('"' + key + '"'))))
                .isEmpty();
    }

    @Test
    void argumentsAreTakenLiterally() {
        assertThat(Texts.get(Language.EN, "item-exists", "{0} it's 1,000"))
                .isEqualTo("“{0} it's 1,000” exists already.");
        assertThat(Texts.get(Language.EN, "body-too-large", 1_048_576))
                .isEqualTo("The body is larger than 1048576 bytes.");
    }

    @ParameterizedTest
    @EnumSource
    void frameworksStatusesFindTheirType(ProblemType type) {
        assertThat(ProblemType.ofStatus(type.status()).status()).isEqualTo(type.status());
    }

    @Test
    void statusesWithoutATypeFindTheirClass() {
        assertThat(ProblemType.ofStatus(418)).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(ProblemType.ofStatus(599)).isEqualTo(ProblemType.UNEXPECTED);
        assertThat(ProblemType.ofStatus(400)).isEqualTo(ProblemType.INVALID_REQUEST);
    }
}
