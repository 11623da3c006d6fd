package io.govatlas.comparison.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Makes spellings equal, character by character, so that places in the folded text are places in the text: simplified,
 * half width, lower case, without accents.
 */
final class Folding {

    private static final char[] TABLE = table();

    private Folding() {}

    static char fold(char c) {
        return TABLE[c];
    }

    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    /** A name as it is compared for equality: folded, and only its letters and digits. */
    static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = TABLE[name.charAt(i)];
            if (Character.isLetterOrDigit(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    static boolean han(char c) {
        return c >= '\u3400' && c <= '\u9FFF' || c >= '\uF900' && c <= '\uFAFF' || c == '\u3007';
    }

    private static char[] table() {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            table[i] = c;
            if (Character.isSurrogate(c) || !Character.isDefined(c)) {
                continue;
            }
            String same = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            if (same.length() != 1) {
                continue;
            }
            char plain = same.charAt(0);
            if (han(plain)) {
                String simple = simplified.transliterate(same);
                table[i] = simple.length() == 1 ? simple.charAt(0) : plain;
            } else {
                char base = Normalizer.normalize(same, Normalizer.Form.NFD).charAt(0);
                table[i] = Character.toLowerCase(base);
            }
        }
        return table;
    }
}
