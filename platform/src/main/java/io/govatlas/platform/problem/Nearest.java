package io.govatlas.platform.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** The name someone most likely meant, by edit distance. */
public final class Nearest {

    private Nearest() {}

    public static String to(String word, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparingInt(name -> Math.abs(name.length() - word.length()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /**
     * Levenshtein's distance, two letters in each other's place counting once (optimal string alignment), without regard
     * to case; words are cut at 64 characters.
     */
    static int distance(String a, String b) {
        String from = a.substring(0, Math.min(64, a.length())).toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int[] reused = beforeLast;
            beforeLast = last;
            last = row;
            row = reused;
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return row[to.length()];
    }
}
