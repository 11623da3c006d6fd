package io.govatlas.comparison.search;

import io.govatlas.comparison.search.ItemText.Part;
import io.govatlas.platform.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Which words there are in what is published, and which of them is meant by one that there is not. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_PART = 3;
    private static final int MOST_SUGGESTIONS = 5;

    private final IndexReader index;

    Spelling(IndexReader index) {
        this.index = index;
    }

    boolean known(String word) {
        return frequency(new Term(Documents.SPELLING, word)) > 0;
    }

    /** Whether there is the word, or another one of its stem. */
    boolean known(String word, String stem) {
        return known(word)
                || Arrays.stream(Part.values())
                        .anyMatch(part ->
                                frequency(new Term(Documents.field(part, Language.EN, Documents.WORDS), stem)) > 0);
    }

    /** Whether some name has these initials. */
    boolean initials(String letters) {
        return frequency(new Term(Documents.INITIALS, letters)) > 0;
    }

    boolean knownChinese(String word) {
        for (Part part : Part.values()) {
            if (frequency(new Term(Documents.field(part, Language.ZH, Documents.WORDS), word)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether Chinese that sounds like this stands in some name, summary or statement. */
    boolean sounds(List<String> syllables) {
        for (int i = 0; i + 1 < syllables.size(); i++) {
            String pair = syllables.get(i) + " " + syllables.get(i + 1);
            if (Arrays.stream(Part.values())
                    .noneMatch(part ->
                            frequency(new Term(Documents.field(part, Language.ZH, Documents.SOUNDS), pair)) > 0)) {
                return false;
            }
        }
        return syllables.size() > 1;
    }

    /** One slip in a short word, two in a longer one; also two words run together. */
    Optional<String> correction(String word) {
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < 6 ? 1 : 2);
        checker.setMinQueryLength(SHORTEST);
        checker.setMinPrefix(1);
        checker.setAccuracy(0.6f);
        checker.setThresholdFrequency(0);
        try {
            SuggestWord[] near = checker.suggestSimilar(
                    new Term(Documents.SPELLING, word), 5, index, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return near.length > 0 ? Optional.of(near[0].string) : divided(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts with one word replaced by one that there is, however far it is. */
    List<String> suggestions(String text) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinPrefix(0);
        checker.setMinQueryLength(SHORTEST_PART);
        checker.setAccuracy(0.3f);
        checker.setThresholdFrequency(0);
        List<String> suggestions = new ArrayList<>();
        for (LatinWord word : LatinWord.in(text)) {
            try {
                for (SuggestWord near : checker.suggestSimilar(
                        new Term(Documents.SPELLING, word.joined()), 3, index, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
                    suggestions.add(text.substring(0, word.start()) + near.string + text.substring(word.end()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return suggestions.stream().distinct().limit(MOST_SUGGESTIONS).toList();
    }

    private Optional<String> divided(String word) {
        String best = null;
        int most = 0;
        for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            int left = frequency(new Term(Documents.SPELLING, word.substring(0, at)));
            int right = frequency(new Term(Documents.SPELLING, word.substring(at)));
            if (Math.min(left, right) > most) {
                most = Math.min(left, right);
                best = word.substring(0, at) + " " + word.substring(at);
            }
        }
        return Optional.ofNullable(best);
    }

    private int frequency(Term term) {
        try {
            return index.docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
