package io.govatlas.gateway.pages;

import io.govatlas.gateway.edge.Representation;
import io.govatlas.platform.text.Language;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A page in the common frame: heading, language switch, footer. */
public final class Page {

    private static final Template FRAME = new Template("frame.html");
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

    private final Template content;
    private final String policy;

    public Page(String file) {
        this(file, "style-src 'self'; img-src 'self'");
    }

    /** A page that needs other styles and images than the files of this site. */
    public Page(String file, String stylesAndImages) {
        this.content = new Template(file);
        this.policy = POLICY + stylesAndImages;
    }

    /** A text of the pages in that language. */
    public static String text(Language language, String key) {
        return Template.texts(language).getString(key);
    }

    /** Makes text safe to stand in markup. */
    public static String escape(String text) {
        return Template.escape(text);
    }

    /** Answers with the page; the title is what the browser shows in its tab. */
    public void send(RoutingContext context, Language language, String title, Map<String, String> values) {
        Map<String, String> frame = new HashMap<>(Site.addresses());
        frame.put("language", language == Language.ZH ? "zh-CN" : "en");
        frame.put("title", title);
        frame.put("path", context.request().path());
        frame.put("content", content.fill(language, values));
        byte[] html = FRAME.fill(language, frame).getBytes(StandardCharsets.UTF_8);
        context.response().putHeader("Content-Security-Policy", policy);
        Representation.of("text/html; charset=utf-8", html).send(context.request(), "no-cache");
    }
}
