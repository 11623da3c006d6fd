package io.govatlas.gateway.pages;

import io.govatlas.gateway.edge.Resources;
import io.govatlas.platform.text.Language;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML file with holes: <code>{{name}}</code> is filled with escaped text, <code>{{{name}}}</code> with markup. */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\{?)([a-zA-Z.-]+)}}}?");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String text;

    Template(String file) {
        this.text = Resources.text("pages/" + file);
    }

    /** Fills the holes from the values or, where a name is not among them, from the texts of the language. */
    String fill(Language language, Map<String, String> values) {
        ResourceBundle texts = texts(language);
        return HOLE.matcher(text).replaceAll(hole -> {
            String value = values.get(hole.group(2));
            String filled = value == null ? texts.getString(hole.group(2)) : value;
            return Matcher.quoteReplacement(hole.group(1).isEmpty() ? escape(filled) : filled);
        });
    }

    static ResourceBundle texts(Language language) {
        Locale locale = language == Language.ZH ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle("pages.texts", locale, Template.class.getClassLoader(), NO_FALLBACK);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
