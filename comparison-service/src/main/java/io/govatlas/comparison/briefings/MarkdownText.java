package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Block;
import io.govatlas.comparison.briefings.Briefing.Cell;
import io.govatlas.comparison.briefings.Briefing.Detail;
import io.govatlas.comparison.briefings.Briefing.Figure;
import io.govatlas.comparison.briefings.Briefing.Line;
import io.govatlas.comparison.briefings.Briefing.Note;
import io.govatlas.comparison.briefings.Briefing.Paragraph;
import io.govatlas.comparison.briefings.Briefing.Section;
import io.govatlas.comparison.briefings.Briefing.Table;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A briefing as Markdown with the tables of GitHub; prose in both languages is a table of two columns. */
final class MarkdownText {

    private final Briefing briefing;
    private final List<Language> languages;
    private final StringBuilder out = new StringBuilder();

    MarkdownText(Briefing briefing, List<Language> languages) {
        this.briefing = briefing;
        this.languages = languages;
    }

    String text() {
        line("# " + inline(briefing.title()));
        line(inline(briefing.kind()));
        for (Detail detail : briefing.details()) {
            out.append("- **")
                    .append(inline(detail.name()))
                    .append("** ")
                    .append(linked(detail))
                    .append('\n');
        }
        out.append('\n');
        for (Section section : briefing.sections()) {
            line("## " + inline(section.heading()));
            blocks(section.blocks());
        }
        line("## " + inline(Texts.of("section.notes")));
        line(inline(Texts.of("notes.guide")));
        briefing.notes().forEach(this::note);
        return out.toString();
    }

    private void blocks(List<Block> blocks) {
        List<Paragraph> side = new ArrayList<>();
        for (Block block : blocks) {
            if (isBoth() && block instanceof Paragraph prose && prose.style() != Paragraph.Style.HEADING) {
                side.add(prose);
                continue;
            }
            sideBySide(side);
            if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Figure figure) {
                line("**" + inline(figure.title()) + "**");
                line("```text\n" + new TextChart(figure, languages).text() + "```");
                line(inline(figure.reading()));
            } else if (block instanceof Paragraph prose) {
                String before = switch (prose.style()) {
                    case HEADING -> "### ";
                    case ITEM -> "- ";
                    case NORMAL -> "";
                };
                line(before + inline(prose.text()) + marks(prose.notes()));
            }
        }
        sideBySide(side);
    }

    private void sideBySide(List<Paragraph> prose) {
        if (prose.isEmpty()) {
            return;
        }
        out.append("| 中文 | English |\n| --- | --- |\n");
        for (Paragraph paragraph : prose) {
            String bullet = paragraph.style() == Paragraph.Style.ITEM ? "• " : "";
            out.append(languages.stream()
                            .map(language -> bullet + escaped(paragraph.text().in(language)))
                            .collect(Collectors.joining(" | ", "| ", "")))
                    .append(marks(paragraph.notes()))
                    .append(" |\n");
        }
        out.append('\n');
        prose.clear();
    }

    private void table(Table table) {
        line("**" + inline(table.caption()) + "**");
        row(table.columns().stream().map(column -> stacked(column.head())).toList());
        row(table.columns().stream()
                .map(column -> column.isNumber() ? "---:" : "---")
                .toList());
        for (List<Cell> cells : table.rows()) {
            row(cells.stream()
                    .map(cell -> stacked(cell.text()) + marks(cell.notes()))
                    .toList());
        }
        out.append('\n');
    }

    private void note(Note note) {
        out.append("<a id=\"note-")
                .append(note.number())
                .append("\"></a>**\\[")
                .append(note.number())
                .append("\\]** ");
        line(inline(note.text()));
        for (Line step : note.lines()) {
            String text = inline(step.text());
            out.append("- ")
                    .append(step.link() == null ? text : text + " <" + address(step.link()) + ">")
                    .append(marks(step.notes()))
                    .append('\n');
        }
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private String linked(Detail detail) {
        return detail.link() == null ? inline(detail.value()) : "<" + address(detail.link()) + ">";
    }

    /** What would end an address in angle brackets, or is none of one. */
    private static String address(String link) {
        return link.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
    }

    private static String marks(List<Integer> notes) {
        return notes.stream()
                .map(note -> " [\\[" + note + "\\]](#note-" + note + ")")
                .collect(Collectors.joining());
    }

    private boolean isBoth() {
        return languages.size() > 1;
    }

    private String inline(LocalizedText text) {
        return languages.stream()
                .map(text::in)
                .distinct()
                .map(MarkdownText::escaped)
                .collect(Collectors.joining(" / "));
    }

    private String stacked(LocalizedText text) {
        return languages.stream()
                .map(text::in)
                .distinct()
                .map(MarkdownText::escaped)
                .collect(Collectors.joining("<br>"));
    }

    /** On one line, and nothing in it is taken for a sign. */
    static String escaped(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_\\[\\]<>|~#&])", "\\\\$1")
                .replaceFirst("^([+-])", "\\\\$1")
                .replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }
}
