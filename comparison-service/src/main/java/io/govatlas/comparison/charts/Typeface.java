package io.govatlas.comparison.charts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/**
 * A font that measures itself and never asks AWT for an installed one: a machine without fonts draws the same picture.
 * Latin text has the advance widths that Helvetica, Arial and Liberation Sans share; ideographs are one em wide.
 */
final class Typeface extends Font {

    private static final double ASCENT = 0.9;
    private static final double DESCENT = 0.25;

    /** Thousandths of an em for the characters 32 to 126. */
    private static final short[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    /** Bold letters are wider by about this much. */
    private static final double BOLD = 1.07;

    private static final int WIDEST_LATIN = 0x2E80;

    Typeface(int style, float size) {
        super(SANS_SERIF, style, Math.round(size));
        pointSize = size;
    }

    static Typeface of(Font font) {
        return font instanceof Typeface own ? own : new Typeface(font.getStyle(), font.getSize2D());
    }

    /** The advance of a text in user units. */
    double width(String text) {
        double thousandths = text.codePoints().mapToDouble(this::advance).sum();
        return thousandths * pointSize / 1000;
    }

    double ascent() {
        return ASCENT * pointSize;
    }

    double descent() {
        return DESCENT * pointSize;
    }

    private double advance(int c) {
        if (c >= ' ' && c <= '~') {
            return REGULAR[c - ' '] * (isBold() ? BOLD : 1);
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return c >= WIDEST_LATIN || c == '…' || c == '—' ? 1000 : 584;
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new TypefaceLine(this, text.length());
    }

    @Override
    public String getFamily() {
        return SANS_SERIF;
    }

    /** Batik asks for the face in one common size, to name it; its size is of no interest. */
    @Override
    public Font deriveFont(Map<? extends Attribute, ?> attributes) {
        return this;
    }
}
