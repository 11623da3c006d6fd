package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the texts of a rule with what was found. */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> zh;
    private final Map<String, String> en;

    Template(Atlas atlas, Findings findings) {
        this.zh = values(atlas, findings, Language.ZH);
        this.en = values(atlas, findings, Language.EN);
    }

    LocalizedText fill(LocalizedText text) {
        return new LocalizedText(fill(text.zh(), zh), fill(text.en(), en));
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private static Map<String, String> values(Atlas atlas, Findings findings, Language language) {
        var facts = findings.facts();
        return Map.of(
                "subject", findings.subject().name().in(language),
                "peers", names(List.copyOf(findings.peerStatements().keySet()), language),
                "subjectLevel", Long.toString(facts.subjectLevel()),
                "peerLevel", number(facts.peerLevel()),
                "gap", number(facts.gap()),
                "subjectConcepts", concepts(atlas, facts.subjectConcepts(), language),
                "peerConcepts", concepts(atlas, facts.peerConcepts(), language),
                "sharedConcepts", concepts(atlas, facts.sharedConcepts(), language),
                "subjectOnlyConcepts", concepts(atlas, facts.subjectOnlyConcepts(), language),
                "peerOnlyConcepts", concepts(atlas, facts.peerOnlyConcepts(), language));
    }

    private static String names(List<Subject> subjects, Language language) {
        return subjects.stream()
                .map(subject -> subject.name().in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private static String concepts(Atlas atlas, List<String> codes, Language language) {
        if (codes.isEmpty()) {
            return language == Language.ZH ? "无" : "none";
        }
        return codes.stream()
                .map(code -> atlas.conceptName(code).in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
