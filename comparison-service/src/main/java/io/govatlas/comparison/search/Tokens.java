package io.govatlas.comparison.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes texts apart: words of both languages, pairs of characters, and pairs of syllables. */
final class Tokens {

    private static final int LONGEST_TERM = 100;

    private Tokens() {}

    /** Words: English ones by their stem, Chinese ones as the segmenter sees them. */
    static List<Token> words(String text) {
        List<Token> words = new ArrayList<>();
        Stem stem = new Stem();
        for (LatinWord word : LatinWord.in(text)) {
            for (int i = 0; i < word.parts().size(); i++) {
                Token part = word.parts().get(i);
                words.add(new Token(stem.of(part.term()), part.start(), part.end(), 1));
                if (i == 0 && word.parts().size() > 1) {
                    words.add(new Token(word.joined(), word.start(), word.end(), 0));
                }
            }
        }
        List<Token> chinese = chinese(Folding.fold(text));
        if (!chinese.isEmpty()) {
            words.addAll(chinese);
            words.sort(Comparator.comparing(Token::start));
        }
        return words;
    }

    /** Chinese words of a folded text. */
    static List<Token> chinese(String folded) {
        List<Token> words = new ArrayList<>();
        if (folded.chars().noneMatch(c -> Folding.han((char) c))) {
            return words;
        }
        try (HMMChineseTokenizer segmenter = new HMMChineseTokenizer()) {
            CharTermAttribute term = segmenter.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = segmenter.getAttribute(OffsetAttribute.class);
            segmenter.setReader(new StringReader(folded));
            segmenter.reset();
            while (segmenter.incrementToken()) {
                if (Folding.han(term.charAt(0)) && term.length() <= LONGEST_TERM) {
                    words.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), 1));
                }
            }
            segmenter.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** Every two neighbouring Chinese characters, and single ones that stand alone. */
    static List<Token> pairs(String text) {
        String folded = Folding.fold(text);
        List<Token> pairs = new ArrayList<>();
        int step = 1;
        for (int i = 0; i < folded.length(); i++) {
            if (!Folding.han(folded.charAt(i))) {
                step = 2;
                continue;
            }
            boolean pair = i + 1 < folded.length() && Folding.han(folded.charAt(i + 1));
            boolean alone = !pair && (i == 0 || !Folding.han(folded.charAt(i - 1)));
            if (pair || alone) {
                int end = pair ? i + 2 : i + 1;
                pairs.add(new Token(folded.substring(i, end), i, end, step));
                step = 1;
            }
        }
        return pairs;
    }

    /** The sound of every two neighbouring Chinese characters. */
    static List<Token> sounds(String text) {
        List<Token> sounds = new ArrayList<>();
        for (Token pair : pairs(text)) {
            if (pair.term().length() == 2) {
                String first = Pinyin.of(pair.term().charAt(0));
                String second = Pinyin.of(pair.term().charAt(1));
                if (first != null && second != null) {
                    sounds.add(new Token(first + " " + second, pair.start(), pair.end(), pair.step()));
                }
            }
        }
        return sounds;
    }
}
