package io.govatlas.comparison.search;

import java.util.ArrayList;
import java.util.List;

/** A word in Latin letters or digits, with the parts a hyphen, a dot or a capital divides it into: X-Road, GovTech. */
record LatinWord(List<Token> parts, int start, int end) {

    private static final int MOST_PARTS = 8;
    private static final int LONGEST_PART = 60;

    /** The parts in one. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part.term()));
        return joined.toString();
    }

    static List<LatinWord> in(String text) {
        List<LatinWord> words = new ArrayList<>();
        List<Token> parts = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!letter(text, i)) {
                i++;
                continue;
            }
            int start = i;
            int end = partEnd(text, start);
            parts.add(new Token(
                    Folding.fold(text.substring(start, Math.min(end, start + LONGEST_PART))), start, end, 1));
            i = skipPossessive(text, end);
            boolean camel = i == end && i < text.length() && letter(text, i);
            boolean joiner = i == end && i + 1 < text.length() && joins(text.charAt(i)) && letter(text, i + 1);
            if (joiner) {
                i++;
            }
            if (!camel && !joiner || parts.size() == MOST_PARTS) {
                words.add(new LatinWord(parts, parts.get(0).start(), end));
                parts = new ArrayList<>();
            }
        }
        return words;
    }

    private static int partEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && letter(text, end)) {
            if (Character.isUpperCase(text.charAt(end)) && Character.isLowerCase(text.charAt(end - 1))) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int skipPossessive(String text, int end) {
        boolean possessive = end + 1 < text.length()
                && (text.charAt(end) == '\'' || text.charAt(end) == '’')
                && Character.toLowerCase(text.charAt(end + 1)) == 's'
                && (end + 2 == text.length() || !letter(text, end + 2));
        return possessive ? end + 2 : end;
    }

    private static boolean joins(char c) {
        return c == '-' || c == '.' || c == '_' || c == '\u2010' || c == '\u2011';
    }

    private static boolean letter(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c) && !Folding.han(c) && !Character.isSurrogate(c);
    }
}
