package io.govatlas.comparison.indices;

import io.govatlas.platform.text.LocalizedText;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts in both languages from a pair of property files; an argument may itself be in two languages. */
public record TwoLanguages(String bundle) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public LocalizedText of(String key, Object... arguments) {
        return of(key, List.of(arguments));
    }

    public LocalizedText of(String key, List<Object> arguments) {
        return new LocalizedText(in(Locale.CHINESE, key, arguments), in(Locale.ROOT, key, arguments));
    }

    private String in(Locale locale, String key, List<Object> arguments) {
        Object[] plain = arguments.stream()
                .map(argument -> argument instanceof LocalizedText text
                        ? (locale == Locale.ROOT ? text.en() : text.zh())
                        : argument instanceof Double number && Double.isFinite(number)
                                ? rounded(number)
                                : String.valueOf(argument))
                .toArray();
        try {
            String pattern =
                    ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key);
            return new MessageFormat(pattern, Locale.ROOT).format(plain);
        } catch (MissingResourceException untold) { // better a key than no answer
            return key + " " + List.of(plain);
        }
    }

    /** As many digits as a sentence can bear. */
    private static String rounded(double number) {
        return new java.math.BigDecimal(number)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
