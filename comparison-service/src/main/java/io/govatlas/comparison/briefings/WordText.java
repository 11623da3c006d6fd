package io.govatlas.comparison.briefings;

import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/** Fills paragraphs of a text document: texts in their languages, marks that lead to notes, and links that lead outside. */
record WordText(List<Language> languages) {

    boolean isBoth() {
        return languages.size() > 1;
    }

    /** All languages, one below the other where they differ. */
    void write(XWPFParagraph paragraph, LocalizedText text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text.in(languages.get(0)));
        if (isBoth() && !text.zh().equals(text.en())) {
            run.addBreak();
            run.setText(text.in(languages.get(1)));
        }
    }

    static void write(XWPFParagraph paragraph, String text) {
        paragraph.createRun().setText(text);
    }

    static void write(XWPFParagraph paragraph, String text, String link) {
        if (link != null && isAddress(link)) {
            XWPFRun run = paragraph.createHyperlinkRun(link);
            run.setStyle("Hyperlink");
            run.setText(text);
        } else {
            write(paragraph, text);
        }
    }

    static void mark(XWPFParagraph paragraph, List<Integer> notes) {
        for (int note : notes) {
            CTHyperlink link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(name(note));
            CTR run = link.addNewR();
            run.addNewRPr().addNewRStyle().setVal("NoteMark");
            run.addNewT().setStringValue("[" + note + "]");
        }
    }

    /** What marks lead to. */
    static void anchor(XWPFParagraph paragraph, int note) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(name(note));
        start.setId(BigInteger.valueOf(note));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(note));
    }

    private static String name(int note) {
        return "note_" + note;
    }

    private static boolean isAddress(String link) {
        try {
            return new URI(link).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
