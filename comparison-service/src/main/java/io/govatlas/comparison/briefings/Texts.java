package io.govatlas.comparison.briefings;

import io.govatlas.comparison.indices.TwoLanguages;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What briefings say, in both languages at once. */
final class Texts {

    static final String BUNDLE = "io.govatlas.comparison.briefings.briefing";

    private static final TwoLanguages TEXTS = new TwoLanguages(BUNDLE);

    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm（'UTC'）", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Texts() {}

    static LocalizedText of(String key, Object... arguments) {
        return TEXTS.of(key, arguments);
    }

    /** The word for a constant, such as {@code standing.verified}. */
    static LocalizedText of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                + constant.name().toLowerCase(Locale.ROOT));
    }

    static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    static LocalizedText each(Function<Language, String> text) {
        return new LocalizedText(text.apply(Language.ZH), text.apply(Language.EN));
    }

    /** To the minute, in UTC. */
    static LocalizedText moment(Instant at) {
        return new LocalizedText(CHINESE.format(at), ENGLISH.format(at));
    }

    /** A name, or what stands for it where there is none in either language. */
    static LocalizedText or(LocalizedText text, String otherwise) {
        return text == null
                ? same(otherwise)
                : new LocalizedText(first(text.zh(), text.en(), otherwise), first(text.en(), text.zh(), otherwise));
    }

    private static String first(String text, String other, String otherwise) {
        return text != null ? text : other != null ? other : otherwise;
    }

    static LocalizedText listed(List<LocalizedText> texts) {
        return each(language -> texts.stream()
                .map(text -> text.in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", ")));
    }

    /** Sentences one after the other. */
    static LocalizedText running(List<LocalizedText> texts) {
        return each(language -> texts.stream()
                .map(text -> text.in(language))
                .collect(Collectors.joining(language == Language.ZH ? "" : " ")));
    }
}
