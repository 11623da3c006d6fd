package io.govatlas.comparison.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.briefings.Briefing.Line;
import io.govatlas.comparison.briefings.Briefing.Note;
import io.govatlas.comparison.briefings.Briefing.Paragraph;
import io.govatlas.comparison.briefings.Briefing.Table;
import io.govatlas.platform.text.LocalizedText;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said can be walked, note by note, to where it comes from. */
class NotesTest {

    static Stream<Briefing> all() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void notesAreNumberedAndEachIsCited(Briefing briefing) {
        assertThat(briefing.notes()).isNotEmpty();
        for (int i = 0; i < briefing.notes().size(); i++) {
            assertThat(briefing.notes().get(i).number()).isEqualTo(i + 1);
        }
        Set<Integer> cited = new TreeSet<>(cited(briefing));
        briefing.notes().forEach(note -> note.lines().forEach(line -> cited.addAll(line.notes())));
        assertThat(cited)
                .containsExactlyElementsOf(
                        briefing.notes().stream().map(Note::number).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCitedNoteLeadsToASource(Briefing briefing) {
        for (int cited : cited(briefing)) {
            Set<Integer> seen = new HashSet<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(cited));
            boolean source = false;
            while (!open.isEmpty()) {
                int number = open.pop();
                if (seen.add(number)) {
                    for (Line line : briefing.notes().get(number - 1).lines()) {
                        open.addAll(line.notes());
                        // a source without an address of its own is linked where the suite describes it
                        source |= line.link() != null
                                && (!line.link().startsWith(Samples.SITE.root())
                                        || line.link().contains("/sources/"));
                    }
                }
            }
            assertThat(source).as(briefing.notes().get(cited - 1).toString()).isTrue();
        }
    }

    @Test
    void conclusionLeadsOverRuleAndFactsToStatementsWithLocatorAndQuote() {
        Briefing briefing = Samples.comparison("CHN", "USA", "GBR", "DNK");
        List<Paragraph> headings = briefing.sections().get(1).blocks().stream()
                .filter(block -> block instanceof Paragraph p && p.style() == Paragraph.Style.HEADING)
                .map(Paragraph.class::cast)
                .toList();

        assertThat(headings).hasSizeGreaterThan(5).allSatisfy(heading -> {
            Note note = briefing.notes().get(heading.notes().get(0) - 1);
            assertThat(note.lines().get(0).text().en()).startsWith("Rule: ").contains("revision ", "Condition");
            assertThat(note.lines().get(0).link()).startsWith("https://atlas.example/api/v1/analysis/rules/");
            assertThat(note.lines().get(1).text().zh()).startsWith("事实：").contains(" = ");
            List<Note> statements = note.lines().stream()
                    .flatMap(line -> line.notes().stream())
                    .map(number -> briefing.notes().get(number - 1))
                    .toList();
            assertThat(statements)
                    .isNotEmpty()
                    .allSatisfy(statement -> assertThat(statement.lines())
                            .hasSizeGreaterThan(1)
                            .anySatisfy(line -> assertThat(line.link()).startsWith("http")));
        });
        assertThat(briefing.notes())
                .flatExtracting(Note::lines)
                .extracting(line -> line.text().zh())
                .anySatisfy(text -> assertThat(text).contains(" · ").endsWith("”"));
    }

    @Test
    void doubtStaysVisible() {
        Briefing briefing = Samples.comparison("CHN", "USA", "GBR", "DNK");

        assertThat(standings(briefing))
                .contains("qualified")
                .allSatisfy(text -> assertThat(text).containsAnyOf("verified", "qualified", "disputed", "unsupported"));
        assertThat(briefing.notes())
                .flatExtracting(Note::lines)
                .extracting(line -> line.text().en())
                .anySatisfy(text -> assertThat(text).startsWith("In doubt: "));
    }

    private static Set<String> standings(Briefing briefing) {
        return briefing.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Table table && table.caption().equals(Texts.of("table.statements")))
                .flatMap(block -> ((Table) block).rows().stream())
                .map(row -> row.get(5).text().en())
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsLeftOutIsCounted() {
        Briefing briefing = Samples.run(RunStory.MOST_UNITS + 9, true);

        assertThat(briefing.sections().get(0).blocks())
                .contains(Paragraph.normal(Texts.of("units.omitted", 9)))
                .filteredOn(block -> block instanceof Table)
                .allSatisfy(table -> assertThat(((Table) table).rows()).hasSize(RunStory.MOST_UNITS));
    }

    @Test
    void rankNeverComesAlone() {
        Table table = Samples.run(7, true).sections().get(0).blocks().stream()
                .filter(block -> block instanceof Table)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(table.rows().get(1).stream().map(cell -> cell.text().en()))
                .containsSequence("2", "1–3.5", "Unit 1, Unit 3");
        assertThat(Samples.run(4, false).toString()).doesNotContain("Interval[", "column.rank");
        assertThat(Samples.run(4, false).sections().get(0).blocks().get(0))
                .isEqualTo(
                        Paragraph.normal(new LocalizedText("发布方声明不作排名。", "Its authors say that it is not a ranking.")));
    }

    @Test
    void everyTextIsInBothLanguages() throws Exception {
        Properties en = new Properties();
        Properties zh = new Properties();
        String bundle = "/" + Texts.BUNDLE.replace('.', '/');
        en.load(new InputStreamReader(
                NotesTest.class.getResourceAsStream(bundle + ".properties"), StandardCharsets.UTF_8));
        zh.load(new InputStreamReader(
                NotesTest.class.getResourceAsStream(bundle + "_zh.properties"), StandardCharsets.UTF_8));

        assertThat(zh.keySet()).isEqualTo(en.keySet());
        assertThat(zh.values()).allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
        Samples.all()
                .forEach(briefing -> assertThat(briefing.toString())
                        .doesNotContain("{0}")
                        .doesNotContainPattern("\\b(note|unit|insight|table|column|detail)\\.[a-z-]+ \\["));
    }

    /** What the text of the document cites, without what notes cite. */
    private static List<Integer> cited(Briefing briefing) {
        return briefing.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Paragraph prose
                        ? prose.notes().stream()
                        : block instanceof Table table
                                ? table.rows().stream().flatMap(List::stream).flatMap(cell -> cell.notes().stream())
                                : Stream.<Integer>empty())
                .distinct()
                .toList();
    }
}
