package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Figure;
import io.govatlas.comparison.briefings.Briefing.Series;
import io.govatlas.platform.text.Language;
import java.util.List;
import java.util.Locale;

/** A figure in characters, where nothing else can be drawn: bars, or intervals with a mark at the rank. */
record TextChart(Figure figure, List<Language> languages) {

    private static final int WIDTH = 40;

    /** What is drawn twice as wide as a letter. */
    private static final int IDEOGRAPHS = 0x2E80;

    String text() {
        StringBuilder out = new StringBuilder();
        int names = figure.categories().stream()
                .mapToInt(name -> width(WordChart.label(name, languages)))
                .max()
                .orElse(0);
        int series = figure.series().stream()
                .mapToInt(one -> width(WordChart.label(one.name(), languages)))
                .max()
                .orElse(0);
        for (int i = 0; i < figure.categories().size(); i++) {
            String name = padded(WordChart.label(figure.categories().get(i), languages), names);
            if (figure.stacked()) {
                out.append(name).append(" │").append(interval(i)).append('\n');
                continue;
            }
            for (Series one : figure.series()) {
                Double value = one.values().get(i);
                out.append(name).append("  ").append(padded(WordChart.label(one.name(), languages), series));
                out.append(" │");
                if (value != null) {
                    out.append("█".repeat(place(value))).append(' ').append(number(value));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    private String interval(int i) {
        double from = figure.series().get(0).values().get(i);
        double rank = from + figure.series().get(1).values().get(i);
        double to = rank + figure.series().get(2).values().get(i);
        int low = place(from);
        int mark = Math.max(low, place(rank));
        int high = Math.max(mark, place(to));
        return " ".repeat(low) + "━".repeat(mark - low) + "◆" + "━".repeat(high - mark);
    }

    private int place(double value) {
        return (int) Math.round(Math.max(0, value) / figure.most() * WIDTH);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String padded(String text, int to) {
        return text + " ".repeat(to - width(text));
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= IDEOGRAPHS ? 2 : 1).sum();
    }
}
