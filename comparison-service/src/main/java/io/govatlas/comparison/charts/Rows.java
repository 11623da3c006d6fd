package io.govatlas.comparison.charts;

import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.axis.SymbolAxis;

/** What pictures with a line per unit have in common: names at the left, rank and indistinguishable units at the right. */
final class Rows {

    private Rows() {}

    static SymbolAxis names(List<Standing> standings, double room) {
        return Axes.names(
                standings.stream()
                        .map(s -> Setting.cut(Setting.clean(s.name()), Sheet.SMALL, room))
                        .toList(),
                true);
    }

    static List<String> notes(Words words, List<Standing> standings, double room) {
        return standings.stream()
                .map(s -> {
                    String rank = (s.isRanked() || !s.isScored() ? words.rank(s) : Words.score(s.score())) + " ";
                    return rank + words.peers(s, Sheet.SMALL, room - Sheet.SMALL.width(rank));
                })
                .toList();
    }

    /** The ranks that any of the units takes, within 1 and so many; all of them if none has a rank. */
    static Interval ranks(List<Standing> standings, int ranked) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (Standing s : standings) {
            if (s.isRanked()) {
                low = least(least(low, s.rank()), s.ranks().low());
                high = -least(least(-high, -s.rank()), -s.ranks().high());
            }
        }
        return Double.isNaN(low) ? new Interval(1, Math.max(2, ranked)) : new Interval(low, high);
    }

    static boolean ranked(List<Standing> standings) {
        return standings.stream().anyMatch(Standing::isRanked);
    }

    private static double least(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
    }

    static String described(Words words, List<Standing> standings) {
        return standings.stream().map(words::sentence).collect(Collectors.joining(words.of("", " ")));
    }
}
