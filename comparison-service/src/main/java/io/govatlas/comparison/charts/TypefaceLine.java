package io.govatlas.comparison.charts;

import java.awt.Font;
import java.awt.font.LineMetrics;

/** How high a line of text is, from its {@link Typeface} alone. */
final class TypefaceLine extends LineMetrics {

    private final Typeface face;
    private final int length;

    TypefaceLine(Typeface face, int length) {
        this.face = face;
        this.length = length;
    }

    @Override
    public int getNumChars() {
        return length;
    }

    @Override
    public float getAscent() {
        return (float) face.ascent();
    }

    @Override
    public float getDescent() {
        return (float) face.descent();
    }

    @Override
    public float getLeading() {
        return 0;
    }

    @Override
    public float getHeight() {
        return getAscent() + getDescent();
    }

    @Override
    public int getBaselineIndex() {
        return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
        return new float[] {0, (getDescent() - getAscent()) / 2, -getAscent()};
    }

    @Override
    public float getStrikethroughOffset() {
        return -getAscent() / 3;
    }

    @Override
    public float getStrikethroughThickness() {
        return face.getSize2D() / 12;
    }

    @Override
    public float getUnderlineOffset() {
        return getDescent() / 2;
    }

    @Override
    public float getUnderlineThickness() {
        return face.getSize2D() / 12;
    }
}
