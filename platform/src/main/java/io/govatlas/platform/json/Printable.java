package io.govatlas.platform.json;

/** Tells text that every store and every reader can hold from text that none should be asked to. */
public final class Printable {

    private Printable() {}

    /** False for NUL and other control characters than tab and line ends, and for half surrogate pairs. */
    public static boolean test(String text) {
        if (text == null) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
