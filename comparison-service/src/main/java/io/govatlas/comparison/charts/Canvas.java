package io.govatlas.comparison.charts;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/**
 * Batik's canvas, measuring text by {@link Typeface}. Every text carries the width it was given room for, so that a
 * reader's font that is wider is drawn narrower instead of running into its neighbour.
 */
final class Canvas extends SVGGraphics2D {

    Canvas(SVGGeneratorContext context) {
        super(context, false);
    }

    private Canvas(Canvas other) {
        super(other);
    }

    @Override
    public Graphics create() {
        return new Canvas(this);
    }

    @Override
    public void setFont(Font font) {
        super.setFont(Typeface.of(font));
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new TypefaceMetrics(Typeface.of(font));
    }

    @Override
    public void drawString(String text, float x, float y) {
        Element element = getDOMFactory().createElementNS(SVG_NAMESPACE_URI, SVG_TEXT_TAG);
        element.setAttributeNS(null, SVG_X_ATTRIBUTE, getGeneratorContext().doubleString(x));
        element.setAttributeNS(null, SVG_Y_ATTRIBUTE, getGeneratorContext().doubleString(y));
        double width = Typeface.of(getFont()).width(text);
        element.setAttributeNS(
                null, SVG_TEXT_LENGTH_ATTRIBUTE, getGeneratorContext().doubleString(width));
        element.setAttributeNS(null, SVG_LENGTH_ADJUST_ATTRIBUTE, SVG_SPACING_AND_GLYPHS_VALUE);
        element.appendChild(getDOMFactory().createTextNode(text));
        domGroupManager.addElement(element, DOMGroupManager.FILL);
    }
}
