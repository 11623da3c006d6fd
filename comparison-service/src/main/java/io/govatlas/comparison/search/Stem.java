package io.govatlas.comparison.search;

import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The stem of an English word, the same for British and American spelling. Not for use by two threads. */
final class Stem {

    private static final Pattern IZE = Pattern.compile("is(e[drs]?|ing|ations?)$");
    private static final Pattern TER = Pattern.compile("tre(s?)$");
    private static final Pattern OR = Pattern.compile("([^o])our(s?)$");

    private final EnglishStemmer stemmer = new EnglishStemmer();

    /** @param word in lower case */
    String of(String word) {
        if (word.length() < 3 || Character.isDigit(word.charAt(0))) {
            return word;
        }
        stemmer.setCurrent(american(word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String american(String word) {
        if (word.length() < 6) {
            return word;
        }
        String same = IZE.matcher(word).replaceFirst("iz$1");
        same = TER.matcher(same).replaceFirst("ter$1");
        same = OR.matcher(same).replaceFirst("$1or$2");
        return same.replace("ogramme", "ogram");
    }
}
