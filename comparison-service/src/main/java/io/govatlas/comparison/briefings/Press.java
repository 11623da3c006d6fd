package io.govatlas.comparison.briefings;

import io.govatlas.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives a briefing the form and the languages that were asked for, and answers with it. */
@ApplicationScoped
class Press {

    /** What is told never changes, but the words it is told in may be mended. */
    static final String A_DAY = "public, max-age=86400";

    static final String ASKED_AGAIN = "no-cache";

    private final HtmlPage page;

    Press(HtmlPage page) {
        this.page = page;
    }

    /** @param cached how long it may be kept without asking again */
    RestResponse<byte[]> answer(Briefing briefing, BriefingQuery query, HttpHeaders headers, String cached) {
        BriefingFormat format = BriefingFormat.chosen(query.format(), headers.getAcceptableMediaTypes());
        List<Language> languages = BriefingLanguage.chosen(
                        query.lang(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .languages();
        String file = briefing.name()
                + languages.stream().map(l -> "-" + l.tag()).collect(Collectors.joining()) + "." + format.ending();
        RestResponse.ResponseBuilder<byte[]> answer = RestResponse.ResponseBuilder.ok(
                        print(briefing, format, languages))
                .header("Content-Type", format.contentType())
                .header(
                        "Content-Language",
                        languages.stream().map(Language::tag).collect(Collectors.joining(", ")))
                .header(
                        "Content-Disposition",
                        (format.isText() ? "inline" : "attachment") + "; filename=\"" + file + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Accept, Accept-Language")
                .header("Cache-Control", cached);
        return format == BriefingFormat.HTML
                ? answer.header("Content-Security-Policy", page.policy()).build()
                : answer.build();
    }

    private byte[] print(Briefing briefing, BriefingFormat format, List<Language> languages) {
        return switch (format) {
            case HTML -> page.of(briefing, languages).getBytes(StandardCharsets.UTF_8);
            case MD -> new MarkdownText(briefing, languages).text().getBytes(StandardCharsets.UTF_8);
            case DOCX -> new WordDocument(briefing, languages).bytes();
            case XLSX -> new Workbook(briefing, languages).bytes();
        };
    }
}
