package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.rules.Condition;
import io.govatlas.comparison.rules.Fact;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the texts of a rule with what was found. */
final class Template {

    private static final Map<String, Fact> FACTS =
            Stream.of(Fact.values()).collect(Collectors.toMap(Fact::word, fact -> fact));

    private final Atlas atlas;
    private final Findings findings;
    private final Map<String, Object> read;

    Template(Atlas atlas, Findings findings, Condition condition) {
        this.atlas = atlas;
        this.findings = findings;
        this.read = condition.read(findings.facts());
    }

    LocalizedText fill(LocalizedText text) {
        return new LocalizedText(fill(text.zh(), Language.ZH), fill(text.en(), Language.EN));
    }

    private String fill(String text, Language language) {
        return Rule.PLACE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(at(found.group(1), found.group(), language)));
    }

    /** Every fact by its name, the subject and its peers by theirs, and figures as {@code {trend("EGDI")}}. */
    private String at(String place, String unknown, Language language) {
        return switch (place) {
            case "subject" -> findings.subject().name().in(language);
            case "peers" -> names(findings.peerStatements().keySet(), language);
            case "allPeers" -> names(findings.peers(), language);
            default -> {
                Fact fact = FACTS.get(place);
                Object value = fact == null ? read.get(place) : findings.facts().get(fact);
                yield value == null ? unknown : value(atlas, value, language);
            }
        };
    }

    private static String value(Atlas atlas, Object value, Language language) {
        if (value instanceof List<?> codes) {
            return concepts(atlas, codes, language);
        }
        if (value instanceof LocalizedText said) {
            return said.in(language);
        }
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    private static String names(Collection<Subject> subjects, Language language) {
        return subjects.stream()
                .map(subject -> subject.name().in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private static String concepts(Atlas atlas, List<?> codes, Language language) {
        if (codes.isEmpty()) {
            return language == Language.ZH ? "无" : "none";
        }
        return codes.stream()
                .map(code -> atlas.conceptName((String) code).in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        // Small figures, such as yearly changes of an index between 0 and 1, would vanish in one decimal.
        return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.3f" : "%.1f", value);
    }
}
