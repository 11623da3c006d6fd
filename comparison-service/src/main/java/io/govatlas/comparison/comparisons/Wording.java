package io.govatlas.comparison.comparisons;

import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.concepts.ConceptSummary;
import io.govatlas.comparison.dimensions.DimensionDefinition;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of differences and gaps, in both languages. */
final class Wording {

    private Wording() {}

    static LocalizedText level(DimensionDefinition on, Subject a, int levelA, Subject b, int levelB) {
        Subject ahead = levelA > levelB ? a : b;
        Subject behind = ahead == a ? b : a;
        int high = Math.max(levelA, levelB);
        int low = Math.min(levelA, levelB);
        LocalizedText highName = on.levels().get(high - 1).name();
        LocalizedText lowName = on.levels().get(low - 1).name();
        return new LocalizedText(
                on.name().zh() + "：" + ahead.name().zh() + "处于第" + high + "级（" + highName.zh() + "），"
                        + behind.name().zh() + "处于第" + low + "级（" + lowName.zh() + "）。",
                on.name().en() + ": " + ahead.name().en() + " is at level " + high + " (" + highName.en() + "), "
                        + behind.name().en() + " at level " + low + " (" + lowName.en() + ").");
    }

    static LocalizedText emphasis(
            DimensionDefinition on, Subject a, List<ConceptSummary> onlyA, Subject b, List<ConceptSummary> onlyB) {
        return new LocalizedText(
                on.name().zh() + "：" + zh(a, onlyA) + "；" + zh(b, onlyB) + "。",
                on.name().en() + ": " + en(a, onlyA) + "; " + en(b, onlyB) + ".");
    }

    static LocalizedText gap(GapKind kind, Subject subject, DimensionDefinition on) {
        String zh = subject.name().zh();
        String en = subject.name().en();
        return switch (kind) {
            case NO_STATEMENT ->
                new LocalizedText(
                        "尚无关于%s“%s”的陈述。".formatted(zh, on.name().zh()),
                        "Nothing is stated about %s on “%s”."
                                .formatted(en, on.name().en()));
            case NOTHING_RELIABLE ->
                new LocalizedText(
                        "关于%s“%s”的陈述均存疑，不足为据。".formatted(zh, on.name().zh()),
                        "What is stated about %s on “%s” is in doubt throughout."
                                .formatted(en, on.name().en()));
            case NO_LEVEL ->
                new LocalizedText(
                        "现有陈述不足以判定%s“%s”的等级。".formatted(zh, on.name().zh()),
                        "What is stated about %s on “%s” supports no level."
                                .formatted(en, on.name().en()));
        };
    }

    private static String zh(Subject subject, List<ConceptSummary> only) {
        return only.isEmpty()
                ? subject.name().zh() + "没有不同于对方的侧重"
                : subject.name().zh() + "独有的侧重：" + names(only, Language.ZH, "、");
    }

    private static String en(Subject subject, List<ConceptSummary> only) {
        return only.isEmpty()
                ? subject.name().en() + " emphasises nothing the other does not"
                : "only " + subject.name().en() + " emphasises " + names(only, Language.EN, ", ");
    }

    private static String names(List<ConceptSummary> concepts, Language language, String separator) {
        return concepts.stream().map(c -> c.name().in(language)).collect(Collectors.joining(separator));
    }
}
