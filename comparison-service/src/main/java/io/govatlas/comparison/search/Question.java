package io.govatlas.comparison.search;

import java.util.List;
import java.util.Set;

/**
 * A search text as it is understood.
 *
 * @param whole the text as one name
 * @param asked the things asked for; an answer need not have all
 * @param phrases what stood in quotation marks; an answer has all, to the letter
 * @param corrected the text with its slips mended, or null where there was nothing to mend
 */
record Question(String whole, List<Unit> asked, List<String> phrases, String corrected) {

    /**
     * One thing asked for, in all the forms it may be found in.
     *
     * @param extra whether it only lifts what is found for other reasons, such as the words standing together
     */
    record Unit(List<Form> forms, boolean extra) {}

    /** One form of it, and how much less it counts than the thing itself. */
    record Form(Sort sort, List<String> terms, float weight) {}

    /** Where a form is looked for. */
    enum Sort {
        /** Names of the lexicon, whichever language they are in. */
        LINK,
        /** A word by its stem, or a Chinese word as segmented. */
        WORD,
        /** Words in this order. */
        WORDS,
        /** Words close together, in any order. */
        WORDS_NEARBY,
        /** Chinese characters in this order. */
        CHARACTERS,
        /** Syllables in this order. */
        SOUNDS,
        /** Most of these pairs of characters. */
        MOST_PAIRS,
        /** Most of these pairs of syllables. */
        MOST_SOUNDS,
        /** First letters of the syllables of a name. */
        INITIALS
    }

    static Form link(Set<String> terms, float weight) {
        return new Form(Sort.LINK, List.copyOf(terms), weight);
    }

    static Form word(String term, float weight) {
        return new Form(Sort.WORD, List.of(term), weight);
    }
}
