package io.govatlas.comparison.audits;

import io.govatlas.platform.json.Digest;
import io.govatlas.platform.text.Language;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Cards and audits as pages for people: one file each, nothing from elsewhere, no scripts. */
@ApplicationScoped
class Page {

    private final Template card;
    private final Template audit;
    private final String style;

    Page(@Location("card.html") Template card, @Location("audit.html") Template audit) {
        this.card = card;
        this.audit = audit;
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String of(MethodCard content, Language language) {
        return render(card, content, language);
    }

    String of(Audit content, Language language) {
        return render(audit, content, language);
    }

    /** Nothing may run or be fetched, and the one style is known by its digest. */
    String policy() {
        byte[] digest = Digest.sha256().digest(style.getBytes(StandardCharsets.UTF_8));
        return "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private String render(Template template, Object content, Language language) {
        return template.data("it", content)
                .data("zh", language == Language.ZH)
                .data("style", new io.quarkus.qute.RawString(style))
                .render();
    }
}
