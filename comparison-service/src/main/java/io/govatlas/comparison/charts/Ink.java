package io.govatlas.comparison.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Colours, dashes and markers. Colours are those of Okabe and Ito, told apart by colour-blind readers; lines differ in
 * dash and marker as well, and shades in lightness alone, so that a print in black and white says the same.
 */
final class Ink {

    static final Color TEXT = new Color(0x1A1A1A);
    static final Color MUTED = new Color(0x555555);
    static final Color GRID = new Color(0xD5D5D5);
    static final Color BAND = new Color(0xF3F3F3);
    static final Color BAR = new Color(0xA9CBE8);
    static final Color BAR_EDGE = new Color(0x3C6E9E);
    static final Stroke FINE = new BasicStroke(0.75f);
    static final Stroke FIRM = new BasicStroke(1.5f);
    static final Stroke BROAD = new BasicStroke(4f);

    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x000000),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0xE69F00));

    private static final float[][] DASHES = {
        {1, 0}, {8, 4}, {2, 3}, {10, 3, 2, 3}, {5, 3}, {14, 4}, {2, 5}, {8, 3, 2, 3, 2, 3}
    };

    private static final List<Shape> MARKERS = List.of(
            new Ellipse2D.Double(-4, -4, 8, 8),
            new Rectangle2D.Double(-3.5, -3.5, 7, 7),
            new Polygon(new int[] {0, 5, -5}, new int[] {-5, 4, 4}, 3),
            new Polygon(new int[] {0, 5, 0, -5}, new int[] {-5, 0, 5, 0}, 4),
            new Polygon(new int[] {0, 5, -5}, new int[] {5, -4, -4}, 3));

    static final Shape DIAMOND = MARKERS.get(3);
    static final Shape SMALL_DIAMOND = new Polygon(new int[] {0, 3, 0, -3}, new int[] {-3, 0, 3, 0}, 4);

    static final Shape SPECK = new Rectangle2D.Double(-1.2, -1.2, 2.4, 2.4);

    private Ink() {}

    static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    static Stroke dash(int series) {
        float[] dash = DASHES[series % DASHES.length];
        return dash[1] == 0
                ? new BasicStroke(2f)
                : new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dash, 0f);
    }

    static Shape marker(int series) {
        return MARKERS.get(series % MARKERS.size());
    }

    /** From white at 0 to a dark blue at 1, darker all the way. */
    static Color shade(double share) {
        double s = Math.max(0, Math.min(1, share));
        double bend = s < 0.5 ? s * 2 : (s - 0.5) * 2;
        int[] from = s < 0.5 ? new int[] {255, 255, 255} : new int[] {107, 174, 214};
        int[] to = s < 0.5 ? new int[] {107, 174, 214} : new int[] {8, 48, 107};
        return new Color(mix(from[0], to[0], bend), mix(from[1], to[1], bend), mix(from[2], to[2], bend));
    }

    /** Text that is read on this shade. */
    static Color on(double share) {
        return share > 0.68 ? Color.WHITE : TEXT;
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
