package io.govatlas.platform.text;

import java.util.List;
import java.util.Locale;

/** The two languages of the suite. */
public enum Language {
    EN,
    ZH;

    private static final List<String> TAGS = List.of("en", "zh");

    /** The tag used in JSON, {@code ?lang=} and {@code Content-Language}: {@code en} or {@code zh}. */
    public String tag() {
        return TAGS.get(ordinal());
    }

    /** RFC 4647 lookup in an {@code Accept-Language} header; English where nothing matches or the header is malformed. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS);
            return "zh".equals(tag) ? ZH : EN;
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
