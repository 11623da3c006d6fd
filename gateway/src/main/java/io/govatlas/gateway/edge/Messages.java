package io.govatlas.gateway.edge;

import io.govatlas.platform.problem.Texts;
import io.govatlas.platform.text.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The gateway's own sentences, {@code messages.properties} and {@code messages_zh.properties}, and beside them the platform's. */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The text of that key, with {@code {0}} … replaced by the arguments. */
    public static String get(Language language, String key, Object... arguments) {
        ResourceBundle own = bundle(language);
        return own.containsKey(key)
                ? new MessageFormat(own.getString(key), Locale.ROOT).format(arguments)
                : Texts.get(language, key, arguments);
    }

    /** All texts of that language. */
    public static ResourceBundle bundle(Language language) {
        Locale locale = language == Language.ZH ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle("messages", locale, Messages.class.getClassLoader(), NO_FALLBACK);
    }
}
