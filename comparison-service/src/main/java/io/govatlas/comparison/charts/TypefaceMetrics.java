package io.govatlas.comparison.charts;

import java.awt.FontMetrics;

/** What a {@link Typeface} measures, in the form in which AWT asks. */
final class TypefaceMetrics extends FontMetrics {

    private final transient Typeface face;

    TypefaceMetrics(Typeface face) {
        super(face);
        this.face = face;
    }

    @Override
    public int getAscent() {
        return (int) Math.ceil(face.ascent());
    }

    @Override
    public int getDescent() {
        return (int) Math.ceil(face.descent());
    }

    @Override
    public int getLeading() {
        return 0;
    }

    @Override
    public int stringWidth(String text) {
        return (int) Math.ceil(face.width(text));
    }

    @Override
    public int charWidth(char c) {
        return stringWidth(String.valueOf(c));
    }

    @Override
    public int charsWidth(char[] text, int from, int length) {
        return stringWidth(new String(text, from, length));
    }
}
