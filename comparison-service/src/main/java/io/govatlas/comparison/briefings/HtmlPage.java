package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Figure;
import io.govatlas.platform.json.Digest;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A briefing as a page for screen and print: one file, nothing from elsewhere, no scripts. */
@ApplicationScoped
class HtmlPage {

    private final Template template;
    private final String style;

    HtmlPage(@Location("briefing.html") Template template) {
        this.template = template;
        try (InputStream in = HtmlPage.class.getResourceAsStream("briefing.css")) {
            style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String of(Briefing briefing, List<Language> languages) {
        return template.data("it", briefing)
                .data("reader", new Reader(languages))
                .data("both", languages.size() > 1)
                .data("style", new RawString(style))
                .render();
    }

    /** Nothing may run or be fetched, and the one style is known by its digest. */
    String policy() {
        byte[] digest = Digest.sha256().digest(style.getBytes(StandardCharsets.UTF_8));
        return "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** What the template shows of texts, notes and pictures to a reader of some languages. */
    static final class Reader {

        private final List<Language> languages;
        private int pictures;

        Reader(List<Language> languages) {
            this.languages = languages;
        }

        public String tag() {
            return tag(languages.get(0));
        }

        public RawString say(String key) {
            return text(Texts.of(key));
        }

        /** One element per language, so that a style can set them side by side. */
        public RawString text(LocalizedText text) {
            if (languages.size() == 1) {
                return new RawString(escaped(text.in(languages.get(0))));
            }
            if (text.zh().equals(text.en())) {
                return new RawString("<span>" + escaped(text.en()) + "</span>");
            }
            return new RawString(languages.stream()
                    .map(language -> "<span lang=\"" + tag(language) + "\">" + escaped(text.in(language)) + "</span>")
                    .collect(Collectors.joining()));
        }

        public String plain(LocalizedText text) {
            return languages.stream().map(text::in).distinct().collect(Collectors.joining(" · "));
        }

        public RawString marks(List<Integer> notes) {
            return new RawString(
                    notes.isEmpty()
                            ? ""
                            : notes.stream()
                                    .map(note -> "<a href=\"#note-" + note + "\">[" + note + "]</a>")
                                    .collect(Collectors.joining(" ", "<sup class=\"marks\">", "</sup>")));
        }

        /** Several pictures stand in one page, so what each of them names gets a name of its own. */
        public RawString pictures(Figure figure) {
            StringBuilder all = new StringBuilder();
            for (Language language : languages) {
                String own = "p" + ++pictures + "-";
                all.append(figure.svg()
                        .in(language)
                        .replaceFirst("^<\\?xml[^>]*>\\s*", "")
                        .replaceAll("\\bid=\"", "id=\"" + own)
                        .replaceAll("url\\(#", "url(#" + own)
                        .replaceAll("href=\"#", "href=\"#" + own)
                        .replaceAll(
                                "aria-labelledby=\"([^ \"]+) ([^ \"]+)\"",
                                "aria-labelledby=\"" + own + "$1 " + own + "$2\""));
            }
            return new RawString(all.toString());
        }

        private static String tag(Language language) {
            return language == Language.ZH ? "zh-CN" : "en";
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
