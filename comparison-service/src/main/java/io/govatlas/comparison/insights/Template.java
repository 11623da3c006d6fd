package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.rules.Condition;
import io.govatlas.comparison.rules.Fact;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Fills the texts of a rule with what was found. */
final class Template {

    private final Map<String, String> zh;
    private final Map<String, String> en;

    Template(Atlas atlas, Findings findings, Condition condition) {
        this.zh = values(atlas, findings, condition, Language.ZH);
        this.en = values(atlas, findings, condition, Language.EN);
    }

    LocalizedText fill(LocalizedText text) {
        return new LocalizedText(fill(text.zh(), zh), fill(text.en(), en));
    }

    private static String fill(String text, Map<String, String> values) {
        return Rule.PLACE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Every fact by its name, the subject and its peers by theirs, and figures as {@code {trend("EGDI")}}. */
    private static Map<String, String> values(Atlas atlas, Findings findings, Condition condition, Language language) {
        Map<String, String> values = new HashMap<>();
        for (Fact fact : Fact.values()) {
            values.put(fact.word(), value(atlas, findings.facts().get(fact), language));
        }
        condition.read(findings.facts()).forEach((word, value) -> values.put(word, value(atlas, value, language)));
        values.put("subject", findings.subject().name().in(language));
        values.put("peers", names(List.copyOf(findings.peerStatements().keySet()), language));
        values.put("allPeers", names(findings.peers(), language));
        return values;
    }

    private static String value(Atlas atlas, Object value, Language language) {
        if (value instanceof List<?> codes) {
            return concepts(atlas, codes, language);
        }
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    private static String names(List<Subject> subjects, Language language) {
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
