package io.govatlas.comparison.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How Chinese characters sound, without tones, and what a run of Latin letters sounds like. */
final class Pinyin {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;
    private static final int LONGEST = 6;

    /** Where ICU gives a rarer reading than the one that is meant in this field. */
    private static final Map<Character, String> READINGS = Map.of(
            '重', "chong", '行', "xing", '厦', "sha", '藏', "zang", '长', "chang", '会', "hui", '调', "diao", '参', "can");

    private static final String[] SYLLABLES = syllables();
    private static final Set<String> KNOWN = known();

    private Pinyin() {}

    /** The syllable of a character, or null for one that has none. */
    static String of(char han) {
        return han < FIRST || han > LAST ? null : SYLLABLES[han - FIRST];
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

    private static String[] syllables() {
        Transliterator latin = Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");
        StringBuilder characters = new StringBuilder();
        for (int c = FIRST; c <= LAST; c++) {
            characters.append((char) c).append('\n');
        }
        String[] sounds = latin.transliterate(characters.toString()).split("\n");
        String[] syllables = new String[LAST - FIRST + 1];
        for (int i = 0; i < syllables.length; i++) {
            String sound = sounds[i].trim();
            syllables[i] = sound.matches("[a-z]{1,6}") ? sound : null;
        }
        READINGS.forEach((character, sound) -> syllables[character - FIRST] = sound);
        return syllables;
    }

    /** The syllables that common characters have; the inventory of the rare ones would make words of anything. */
    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (int c = 0x4E00; c <= LAST; c++) {
            if (SYLLABLES[c - FIRST] != null && SYLLABLES[c - FIRST].matches(".*[aeiou].*")) {
                known.add(SYLLABLES[c - FIRST]);
            }
        }
        return known;
    }
}
