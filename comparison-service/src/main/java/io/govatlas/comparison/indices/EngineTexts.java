package io.govatlas.comparison.indices;

import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Finding;
import io.govatlas.platform.text.LocalizedText;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the engine says, in both languages: its keys are those of {@code engine.properties}. */
public final class EngineTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String BUNDLE = "io.govatlas.comparison.engine.engine";

    private EngineTexts() {}

    public static LocalizedText of(EngineException exception) {
        return of(exception.key(), exception.arguments());
    }

    public static LocalizedText of(Finding finding) {
        return of(finding.key(), finding.arguments());
    }

    private static LocalizedText of(String key, List<Object> arguments) {
        return new LocalizedText(in(Locale.CHINESE, key, arguments), in(Locale.ROOT, key, arguments));
    }

    private static String in(Locale locale, String key, List<Object> arguments) {
        String pattern;
        try {
            pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        } catch (MissingResourceException untold) {
            return key + " " + arguments;
        }
        Object[] plain = arguments.stream().map(String::valueOf).toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(plain);
    }
}
