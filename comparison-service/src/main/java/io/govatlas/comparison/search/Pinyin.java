package io.govatlas.comparison.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How Chinese characters sound, without tones, and what a run of Latin letters sounds like. */
final class Pinyin {

    private static final int LONGEST = 6;

    /** Where ICU gives a rarer reading than the one that is meant in this field. */
    private static final Map<Character, String> READINGS = Map.of(
            '重', "chong", '行', "xing", '厦', "sha", '藏', "zang", '长', "chang", '会', "hui", '调', "diao", '参', "can");

    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");
    private static final Map<Character, String> SYLLABLES = new ConcurrentHashMap<>(READINGS);
    private static final Set<String> KNOWN = known();

    private Pinyin() {}

    /** The syllable of a character, or null for one that has none. */
    static String of(char han) {
        if (!Folding.han(han)) {
            return null;
        }
        // Few of the many thousand characters are ever asked for.
        String syllable = SYLLABLES.computeIfAbsent(han, c -> LATIN.transliterate(c.toString()));
        return syllable.charAt(0) < 'a' || syllable.charAt(0) > 'z' ? null : syllable;
    }

    /** All of a Chinese text in one word; null where it holds anything but Chinese characters. */
    static String of(String text) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String syllable = of(text.charAt(i));
            if (syllable == null) {
                return null;
            }
            all.append(syllable);
        }
        return all.toString();
    }

    /** The first letters of the syllables; null where there is anything but Chinese characters. */
    static String initials(String text) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String syllable = of(text.charAt(i));
            if (syllable == null) {
                return null;
            }
            all.append(syllable.charAt(0));
        }
        return all.toString();
    }

    /** Splits letters into as few syllables as possible; empty where they are none. */
    static List<String> split(String letters) {
        String word = letters.replace('v', 'u');
        int[] from = new int[word.length() + 1];
        int[] parts = new int[word.length() + 1];
        for (int end = 1; end <= word.length(); end++) {
            parts[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                if (parts[start] != Integer.MAX_VALUE
                        && parts[start] + 1 < parts[end]
                        && KNOWN.contains(word.substring(start, end))) {
                    parts[end] = parts[start] + 1;
                    from[end] = start;
                }
            }
        }
        List<String> split = new ArrayList<>();
        if (word.isEmpty() || parts[word.length()] == Integer.MAX_VALUE) {
            return split;
        }
        for (int end = word.length(); end > 0; end = from[end]) {
            split.add(0, word.substring(from[end], end));
        }
        return split;
    }

    private static Set<String> known() {
        try (InputStream in = Pinyin.class.getResourceAsStream("syllables.txt")) {
            return Set.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .trim()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
