package io.govatlas.comparison.charts;

import java.util.ArrayList;
import java.util.List;

/** Sets text into the room there is. */
final class Setting {

    private static final String NEVER_FIRST = "，。；：、！？）”》%";

    private Setting() {}

    /** What XML may carry, on one line with single blanks; anything else becomes the replacement character. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                boolean first = clean.length() == 0 || clean.charAt(clean.length() - 1) == ' ';
                clean.append(first ? "" : " ");
            } else if (c < ' ' || c == 0x7F || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE) {
                clean.append('\uFFFD');
            } else {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().stripTrailing();
    }

    /** The text, or its beginning and an ellipsis. */
    static String cut(String text, Typeface face, double room) {
        if (face.width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && face.width(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** Lines no wider than the room: broken at blanks, between ideographs, and inside a word that is too long itself. */
    static List<String> wrap(String text, Typeface face, double room) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int lastBreak = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (i > start && mayBreakBefore(text, i)) {
                lastBreak = i;
            }
            int end = text.offsetByCodePoints(i, 1);
            if (i > start && face.width(text.substring(start, end).stripTrailing()) > room) {
                int at = lastBreak > start ? lastBreak : i;
                lines.add(text.substring(start, at).strip());
                start = at;
            }
        }
        lines.add(text.substring(start).strip());
        return lines;
    }

    /**
     * Ascending positions, moved to be so far apart and none before a first: runs that collide are spread about their
     * mean.
     */
    static double[] apart(double[] wanted, double distance, double from) {
        double[] at = wanted.clone();
        int[] size = new int[at.length];
        double[] mean = new double[at.length];
        int groups = 0;
        for (int i = 0; i < at.length; i++) {
            size[groups] = 1;
            mean[groups] = wanted[i];
            while (groups > 0 && mean[groups] - mean[groups - 1] < distance * (size[groups] + size[groups - 1]) / 2) {
                int both = size[groups] + size[groups - 1];
                mean[groups - 1] = (mean[groups] * size[groups] + mean[groups - 1] * size[groups - 1]) / both;
                size[--groups] = both;
            }
            groups++;
        }
        for (int g = 0, i = 0; g < groups; g++) {
            for (int k = 0; k < size[g]; k++, i++) {
                double least = i == 0 ? from : at[i - 1] + distance;
                at[i] = Math.max(least, mean[g] + (k - (size[g] - 1) / 2d) * distance);
            }
        }
        return at;
    }

    private static boolean mayBreakBefore(String text, int i) {
        int before = text.codePointBefore(i);
        int c = text.codePointAt(i);
        if (NEVER_FIRST.indexOf(c) >= 0) {
            return false;
        }
        return before == ' ' || Character.isIdeographic(c) || Character.isIdeographic(before) || before > 0x2E80;
    }
}
