package io.govatlas.comparison.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as a browser reads it. */
class HtmlPageTest {

    private static final HtmlPage PAGE = Samples.page();

    static Stream<Arguments> all() {
        return Samples.all()
                .flatMap(briefing -> Stream.of(Samples.CHINESE, Samples.ENGLISH, Samples.BOTH)
                        .map(languages -> Arguments.of(briefing, languages)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void standsAloneAndItsMarksLeadToNotes(Briefing briefing, List<Language> languages) {
        String html = PAGE.of(briefing, languages);
        Document read = Jsoup.parse(html);

        assertThat(read.select("script, link, img, iframe, object, [src], [style], [onclick]"))
                .isEmpty();
        assertThat(html).doesNotContain("@import", "url(http");
        assertThat(read.select("h1")).hasSize(1);
        assertThat(read.select("h2")).hasSize(briefing.sections().size() + 1);
        assertThat(read.select("figure svg")).hasSize(languages.size());
        assertThat(read.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(read.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        mark -> assertThat(read.getElementById(mark.attr("href").substring(1)))
                                .isNotNull());
        assertThat(read.select(".notes ol > li")).hasSize(briefing.notes().size());
        for (Language language : languages) {
            assertThat(read.select("h1").text()).contains(briefing.title().in(language));
        }
        assertThat(read.select("table:not(.details)")).allSatisfy(table -> {
            int columns = table.select("thead th").size();
            assertThat(table.select("tbody tr"))
                    .allSatisfy(row -> assertThat(row.children()).hasSize(columns));
        });
    }

    @Test
    void bothLanguagesStandBesideEachOther() {
        Document read = Jsoup.parse(PAGE.of(Samples.subject(), Samples.BOTH));
        Element heading = read.select("h2").get(1);

        assertThat(read.body().hasClass("both")).isTrue();
        assertThat(heading.select("span[lang=zh-CN]").text()).isEqualTo("结论与建议");
        assertThat(heading.select("span[lang=en]").text()).isEqualTo("What follows");
    }

    @Test
    void whatStandsInTextIsNoMarkup() {
        Document read = Jsoup.parse(PAGE.of(Samples.run(7, true), Samples.ENGLISH));

        assertThat(read.select("td").eachText()).contains("=1+1 <b>&|two");
        assertThat(read.select("td b")).isEmpty();
    }

    @Test
    void picturesKeepTheirOwnNames() {
        String html = PAGE.of(Samples.run(7, true), Samples.BOTH);

        assertThat(html)
                .contains("id=\"p1-clip1\"", "url(#p1-clip1)", "aria-labelledby=\"p1-picture-title p1-picture-desc\"")
                .contains("id=\"p2-clip1\"", "url(#p2-clip1)");
    }

    @Test
    void printsOnPagesOfA4() {
        String html = PAGE.of(Samples.subject(), Samples.CHINESE);

        assertThat(html).contains("@page { size: A4", "counter(page)", "table-header-group", "<html lang=\"zh-CN\">");
        assertThat(PAGE.policy())
                .contains("default-src 'none'", "style-src 'sha256-")
                .doesNotContain("unsafe");
    }
}
