package io.govatlas.comparison.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Markdown as a parser reads it. */
class MarkdownTextTest {

    static Stream<Arguments> all() {
        return Samples.all()
                .flatMap(briefing -> Stream.of(Samples.CHINESE, Samples.ENGLISH, Samples.BOTH)
                        .map(languages -> Arguments.of(briefing, languages)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasHeadingsTablesAndMarksThatLeadToNotes(Briefing briefing, List<Language> languages) {
        Document read = read(briefing, languages);

        assertThat(read.select("h1")).hasSize(1);
        assertThat(read.select("h2")).hasSize(briefing.sections().size() + 1);
        assertThat(read.select("table").size()).isGreaterThanOrEqualTo(2);
        assertThat(read.select("table tr").stream().map(row -> row.children().size()))
                .allMatch(cells -> cells > 1);
        assertThat(read.select("pre code")).hasSize(1);
        assertThat(read.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        mark -> assertThat(read.getElementById(mark.attr("href").substring(1)))
                                .isNotNull());
        assertThat(read.select("a[id]")).hasSize(briefing.notes().size());
        for (Language language : languages) {
            assertThat(read.text()).contains(briefing.title().in(language), briefing.permalink());
        }
    }

    @Test
    void whatStandsInTextIsNoSign() {
        Document read = read(Samples.run(7, true), Samples.BOTH);

        assertThat(read.select("td").eachText()).contains("=1+1 <b>与|二 =1+1 <b>&|two");
        assertThat(read.select("b")).isEmpty();
        assertThat(MarkdownText.escaped("1. *a*\n_b_ [c](d) `e` - <f>"))
                .isEqualTo("1\\. \\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` - \\<f\\>");
    }

    @Test
    void intervalsAreDrawnInCharactersWithTheRankInside() {
        String chart = read(Samples.run(4, true), Samples.ENGLISH)
                .select("pre code")
                .first()
                .wholeText();

        assertThat(chart.strip().lines())
                .hasSize(3)
                .allMatch(line -> line.matches("(Unit \\d|=1\\+1 <b>&\\|two) · \\d \\(.*\\) ≈ [12] +│ *━*◆━*"));
    }

    private static Document read(Briefing briefing, List<Language> languages) {
        List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
        var node = Parser.builder().extensions(tables).build().parse(new MarkdownText(briefing, languages).text());
        return Jsoup.parse(HtmlRenderer.builder().extensions(tables).build().render(node));
    }
}
