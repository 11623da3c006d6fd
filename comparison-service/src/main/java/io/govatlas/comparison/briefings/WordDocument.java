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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A briefing as a text document: A4, on its side where a table is wide; both languages stand in two columns. */
final class WordDocument {

    /** A4, in twentieths of a point. */
    private static final int SHORT = 11906;

    private static final int LONG = 16838;
    private static final int MARGIN = 1134;

    private static final List<String> LEVELS = List.of("EEF5FB", "D9E9F6", "C0DBF0", "A3CAE8", "84B8DF");

    private final Briefing briefing;
    private final List<Language> languages;
    private final WordText text;
    private final int room;
    private XWPFDocument document;

    WordDocument(Briefing briefing, List<Language> languages) {
        this.briefing = briefing;
        this.languages = languages;
        this.text = new WordText(languages);
        this.room = (briefing.isWide() ? LONG : SHORT) - 2 * MARGIN;
    }

    byte[] bytes() {
        try (XWPFDocument empty = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document = empty;
            styles();
            head();
            for (Section section : briefing.sections()) {
                text.write(paragraph("Heading1"), section.heading());
                blocks(section.blocks());
            }
            notes();
            page();
            OfficeProperties.set(document.getProperties(), briefing, languages);
            document.write(out);
            return FixedZip.of(out.toByteArray());
        } catch (IOException | InvalidFormatException | XmlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void styles() throws IOException, XmlException {
        try (InputStream in = WordDocument.class.getResourceAsStream("styles.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        }
    }

    private void head() {
        text.write(paragraph("Kind"), briefing.kind());
        text.write(paragraph("Title"), briefing.title());
        XWPFTable table = table("Grid", briefing.details().size(), List.of(22, 78));
        for (int i = 0; i < briefing.details().size(); i++) {
            Detail detail = briefing.details().get(i);
            text.write(first(table.getRow(i).getCell(0), "TableText"), detail.name());
            XWPFParagraph value = first(table.getRow(i).getCell(1), "TableText");
            if (detail.link() == null) {
                text.write(value, detail.value());
            } else {
                WordText.write(value, detail.value().in(languages.get(0)), detail.link());
            }
        }
    }

    /** Paragraphs in both languages that follow each other make one table without lines. */
    private void blocks(List<Block> blocks) throws IOException, InvalidFormatException {
        List<Paragraph> side = new ArrayList<>();
        for (Block block : blocks) {
            if (text.isBoth() && block instanceof Paragraph prose && prose.style() != Paragraph.Style.HEADING) {
                side.add(prose);
                continue;
            }
            sideBySide(side);
            if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Figure figure) {
                figure(figure);
            } else if (block instanceof Paragraph prose) {
                boolean heading = prose.style() == Paragraph.Style.HEADING;
                XWPFParagraph paragraph = paragraph(heading ? "Heading2" : style(prose));
                write(paragraph, prose, languages.get(0));
                if (heading && text.isBoth()) {
                    paragraph.createRun().addBreak();
                    WordText.write(paragraph, prose.text().in(languages.get(1)));
                }
                WordText.mark(paragraph, prose.notes());
            }
        }
        sideBySide(side);
    }

    private void sideBySide(List<Paragraph> prose) {
        if (prose.isEmpty()) {
            return;
        }
        XWPFTable table = table("TableNormal", prose.size(), List.of(50, 50));
        for (int i = 0; i < prose.size(); i++) {
            for (int l = 0; l < languages.size(); l++) {
                XWPFParagraph paragraph = first(table.getRow(i).getCell(l), style(prose.get(i)));
                write(paragraph, prose.get(i), languages.get(l));
                WordText.mark(paragraph, prose.get(i).notes());
            }
        }
        prose.clear();
    }

    private static void write(XWPFParagraph paragraph, Paragraph prose, Language language) {
        String bullet = prose.style() == Paragraph.Style.ITEM ? "• " : "";
        WordText.write(paragraph, bullet + prose.text().in(language));
    }

    private static String style(Paragraph prose) {
        return prose.style() == Paragraph.Style.ITEM ? "Item" : "Normal";
    }

    private void table(Table content) {
        text.write(paragraph("Caption"), content.caption());
        XWPFTable table = table(
                "Grid",
                content.rows().size() + 1,
                content.columns().stream().map(Briefing.Column::width).toList());
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int c = 0; c < content.columns().size(); c++) {
            head.getCell(c).setColor("E8EDF2");
            text.write(
                    first(head.getCell(c), "TableHead"),
                    content.columns().get(c).head());
        }
        for (int r = 0; r < content.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            for (int c = 0; c < content.columns().size(); c++) {
                Cell cell = content.rows().get(r).get(c);
                XWPFParagraph paragraph = first(row.getCell(c), "TableText");
                text.write(paragraph, cell.text());
                WordText.mark(paragraph, cell.notes());
                if (cell.level() != null) {
                    row.getCell(c).setColor(LEVELS.get(cell.level() - 1));
                } else if (cell.number() != null) {
                    paragraph.setAlignment(ParagraphAlignment.RIGHT);
                }
            }
        }
    }

    /** Of fixed widths: what does not fit is broken into lines, and nothing runs over the edge of the page. */
    private XWPFTable table(String style, int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.setStyleID(style);
        if (table.getCTTbl().getTblPr().isSetTblBorders()) {
            table.getCTTbl().getTblPr().unsetTblBorders();
        }
        int parts = widths.stream().mapToInt(Integer::intValue).sum();
        table.setWidth(room);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) room * width / parts));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int c = 0; c < widths.size(); c++) {
                row.getCell(c).setWidth(Integer.toString(room * widths.get(c) / parts));
            }
        }
        return table;
    }

    private void figure(Figure figure) throws IOException, InvalidFormatException {
        for (int from = 0; from < figure.series().size(); from += NativeChart.MOST_SERIES) {
            text.write(paragraph("Caption"), figure.title());
            WordChart.add(document, figure, from, languages, room);
        }
        text.write(paragraph("Caption"), figure.reading());
    }

    private void notes() {
        text.write(paragraph("Heading1"), Texts.of("section.notes"));
        text.write(paragraph("Normal"), Texts.of("notes.guide"));
        if (!text.isBoth()) {
            for (Note note : briefing.notes()) {
                note(note, languages.get(0), true, this::paragraph);
            }
            return;
        }
        XWPFTable table = table("TableNormal", Math.max(1, briefing.notes().size()), List.of(50, 50));
        for (int i = 0; i < briefing.notes().size(); i++) {
            for (int l = 0; l < languages.size(); l++) {
                XWPFTableCell cell = table.getRow(i).getCell(l);
                note(briefing.notes().get(i), languages.get(l), l == 0, style -> next(cell, style));
            }
        }
    }

    private static void note(
            Note note, Language language, boolean anchored, Function<String, XWPFParagraph> paragraphs) {
        XWPFParagraph head = paragraphs.apply("NoteHead");
        if (anchored) {
            WordText.anchor(head, note.number());
        }
        WordText.write(head, "[" + note.number() + "] " + note.text().in(language));
        for (Line line : note.lines()) {
            XWPFParagraph paragraph = paragraphs.apply("NoteLine");
            WordText.write(paragraph, line.text().in(language), line.link());
            WordText.mark(paragraph, line.notes());
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(briefing.isWide() ? LONG : SHORT));
        size.setH(BigInteger.valueOf(briefing.isWide() ? SHORT : LONG));
        if (briefing.isWide()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(600));
        margins.setFooter(BigInteger.valueOf(500));
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        WordText.write(footer, plain(briefing.kind()) + " · " + briefing.permalink() + " · ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        WordText.write(footer, " / ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private String plain(LocalizedText both) {
        return languages.stream().map(both::in).collect(Collectors.joining(" "));
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /** The paragraph every cell begins with. */
    private static XWPFParagraph first(XWPFTableCell cell, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        return paragraph;
    }

    private static XWPFParagraph next(XWPFTableCell cell, String style) {
        XWPFParagraph begin = cell.getParagraphs().get(0);
        if (begin.getStyle() == null) {
            return first(cell, style);
        }
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }
}
