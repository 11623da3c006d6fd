package io.govatlas.comparison.briefings;

import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.comparisons.ComparisonSample;
import io.govatlas.comparison.indices.BetterEnd;
import io.govatlas.comparison.runs.CellNote;
import io.govatlas.comparison.runs.IndexOfRun;
import io.govatlas.comparison.runs.Remark;
import io.govatlas.comparison.runs.Run;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One briefing of each kind, over the real content. */
final class Samples {

    static final Atlas ATLAS = ContentAtlas.load();
    static final Site SITE = new Site("https://atlas.example", "/api/v1/analysis");
    static final List<Language> CHINESE = List.of(Language.ZH);
    static final List<Language> ENGLISH = List.of(Language.EN);
    static final List<Language> BOTH = List.of(Language.ZH, Language.EN);

    private static final String PICTURE = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " aria-labelledby=\"picture-title picture-desc\"><title id=\"picture-title\">a</title>"
            + "<desc id=\"picture-desc\">b</desc><rect clip-path=\"url(#clip1)\"/><clipPath id=\"clip1\"/></svg>";

    private Samples() {}

    static Stream<Briefing> all() {
        return Stream.of(
                comparison("CHN", "USA", "GBR", "DNK"),
                comparison("CHN", "USA", "GBR", "DNK", "KOR", "SGP", "EST", "440000"),
                subject(),
                run(7, true),
                run(4, false));
    }

    static Briefing comparison(String... subjects) {
        return new ComparisonStory(ComparisonSample.of(ATLAS, subjects), SITE).tell();
    }

    static Briefing subject() {
        return new SubjectStory(ATLAS, AsOf.past(ATLAS), ATLAS.subject("440000").orElseThrow(), SITE).tell();
    }

    /** Units 1, 2 …, of which each neighbours cannot be told apart; the last has no score. */
    static Briefing run(int units, boolean ranked) {
        return new RunStory(computed(units, ranked), Texts.same(PICTURE), ATLAS.datasets(), SITE).tell();
    }

    static Run computed(int units, boolean ranked) {
        List<Run.Unit> all = IntStream.rangeClosed(1, units)
                .mapToObj(i -> unit(i, i < units, ranked, units))
                .toList();
        return new Run(
                "abcdef0123456789abcdef01",
                "1",
                new IndexOfRun("egdi", 3, new LocalizedText("示例指数", "Example index")),
                "2024",
                List.of("2024"),
                "a17",
                List.of("un-egov-survey-2024", "gone"),
                42,
                1000,
                ranked,
                ranked ? null : new LocalizedText("发布方声明不作排名。", "Its authors say that it is not a ranking."),
                List.of(
                        new Run.Node("I", null, new LocalizedText("总分", "Total"), null, 1, 1, null),
                        new Run.Node("x", "I", null, BetterEnd.HIGHER, 0.25, 0.25, null),
                        new Run.Node("y", "I", null, BetterEnd.HIGHER, 0.75, 0.75, null)),
                all,
                List.of("left out"),
                List.of(),
                ranked ? 0.5 : null,
                List.of(new Remark("engine.example", new LocalizedText("须知。", "To be known."))));
    }

    private static Run.Unit unit(int i, boolean scored, boolean ranked, int of) {
        boolean placed = scored && ranked;
        return new Run.Unit(
                "u" + i,
                i == 2 ? new LocalizedText("=1+1 <b>与|二", "=1+1 <b>&|two") : new LocalizedText("单位" + i, "Unit " + i),
                scored ? 1.0 / i : null,
                placed ? (double) i : null,
                placed ? new Run.Interval(Math.max(1, i - 1), Math.min(of - 1, i + 1.5)) : null,
                placed ? (double) i : null,
                placed
                        ? Stream.of("u" + (i - 1), "u" + (i + 1))
                                .filter(u -> !u.equals("u0"))
                                .toList()
                        : null,
                null,
                List.of(),
                0.5,
                List.of(new CellNote("x", CellNote.Status.IMPUTED, "2022")));
    }

    static HtmlPage page() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .build();
        try (InputStream in = Samples.class.getResourceAsStream("/templates/briefing.html")) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new HtmlPage(engine.parse(template, Variant.forContentType("text/html")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
