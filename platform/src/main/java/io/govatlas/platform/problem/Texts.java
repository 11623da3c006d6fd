package io.govatlas.platform.problem;

import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the problem documents: {@code problems.properties} and {@code problems_zh.properties}. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of that key, with {@code {0}} … replaced by the arguments, those in two languages by the right one. */
    public static String get(Language language, String key, Object... arguments) {
        String pattern = bundle(language).getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof LocalizedText text ? text.in(language) : String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(plain);
    }

    public static boolean has(String key) {
        return bundle(Language.EN).containsKey(key);
    }

    static ResourceBundle bundle(Language language) {
        Locale locale = language == Language.ZH ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle("io.govatlas.platform.problem.problems", locale, NO_FALLBACK);
    }
}
