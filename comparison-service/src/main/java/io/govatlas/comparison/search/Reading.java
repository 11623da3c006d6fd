package io.govatlas.comparison.search;

import io.govatlas.comparison.search.Question.Form;
import io.govatlas.comparison.search.Question.Sort;
import io.govatlas.comparison.search.Question.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a search text. Nothing in it is an operator, but for quotation marks. */
final class Reading {

    private static final Set<String> STOP = Set.copyOf(Vocabulary.stopWords());
    private static final Pattern QUOTED = Pattern.compile("[\"“”„「『«]([^\"“”「」『』«»]{1,100})[\"“”」』»]");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}|[1-8][0-9]0000");
    private static final int MOST_UNITS = 24;
    private static final int LONGEST_RUN = 8;
    private static final int LONGEST_SLIP = 12;
    private static final float WORDS_OF_A_NAME = 0.5f;
    private static final float BY_SOUND = 0.8f;
    private static final float GUESSED = 0.6f;

    private final Lexicon lexicon;
    private final Spelling spelling;
    private final Stem stem = new Stem();
    private final List<Placed> units = new ArrayList<>();
    private boolean mended;

    private record Placed(int at, Unit unit) {}

    private Reading(Lexicon lexicon, Spelling spelling) {
        this.lexicon = lexicon;
        this.spelling = spelling;
    }

    static Question of(String asked, Lexicon lexicon, Spelling spelling) {
        return new Reading(lexicon, spelling).read(asked);
    }

    private Question read(String asked) {
        String text = simplified(asked);
        List<String> phrases = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (!Folding.bare(quoted.group(1)).isEmpty()) {
                phrases.add(quoted.group(1));
            }
        }
        String whole = Folding.bare(text);
        text = mend(text);
        understand(text, true);
        if (units.isEmpty()) {
            understand(text, false);
        }
        if (units.size() > 1) {
            together(text);
        }
        units.sort(Comparator.comparing(Placed::at));
        return new Question(
                whole,
                units.stream().map(Placed::unit).limit(MOST_UNITS).toList(),
                phrases,
                mended ? text.trim() : null);
    }

    /** Chinese characters as on the mainland; capitals stay, since they may divide words. */
    private static String simplified(String asked) {
        String folded = Vocabulary.mainland(Folding.fold(asked));
        char[] text = asked.toCharArray();
        for (int i = 0; i < text.length; i++) {
            if (Folding.han(folded.charAt(i)) || Folding.han(text[i])) {
                text[i] = folded.charAt(i);
            }
        }
        return new String(text);
    }

    /** Replaces Latin words that are nowhere in what is published, and no pinyin either, by those that are meant. */
    private String mend(String text) {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        List<LatinWord> words = LatinWord.in(text);
        boolean[] spoken = new boolean[words.size()];
        for (Run run : spoken(words)) {
            Arrays.fill(spoken, run.from(), run.to(), true);
        }
        for (int i = 0; i < words.size(); i++) {
            LatinWord word = words.get(i);
            if (spoken[i] || readable(word.joined()) || partOfOne(words, i)) {
                continue;
            }
            for (Token part : word.parts()) {
                Optional<String> meant = readable(part.term()) ? Optional.empty() : spelling.correction(part.term());
                if (meant.isPresent()) {
                    whole.append(text, from, part.start()).append(meant.get());
                    from = part.end();
                    mended = true;
                }
            }
        }
        return whole.append(text.substring(from)).toString();
    }

    /** Whether it can be understood as it is: a word, or a name in pinyin or by its initials. */
    private boolean readable(String word) {
        return STOP.contains(word)
                || spelling.known(word, stem.of(word))
                || spelling.initials(word)
                || !lexicon.sounding(word).isEmpty()
                || !lexicon.initialled(word).isEmpty()
                || spelling.sounds(Pinyin.split(word));
    }

    private boolean partOfOne(List<LatinWord> words, int i) {
        return i > 0 && spelling.known(words.get(i - 1).joined() + words.get(i).joined())
                || i + 1 < words.size()
                        && spelling.known(
                                words.get(i).joined() + words.get(i + 1).joined());
    }

    /** Words that are pinyin together. */
    private record Run(int from, int to, String letters) {}

    /** Pinyin with spaces: words that are all syllables, and together a name or at least no English. */
    private List<Run> spoken(List<LatinWord> words) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            Run found = null;
            for (int to = Math.min(words.size(), from + LONGEST_RUN); to > from && found == null; to--) {
                List<LatinWord> run = words.subList(from, to);
                StringBuilder letters = new StringBuilder();
                run.forEach(word -> letters.append(word.joined()));
                boolean name = !lexicon.sounding(letters.toString()).isEmpty();
                boolean foreign = run.size() > 1
                        && run.stream().anyMatch(word -> !spelling.known(word.joined(), stem.of(word.joined())))
                        && run.stream()
                                .noneMatch(word -> Pinyin.split(word.joined()).isEmpty())
                        && spelling.sounds(Pinyin.split(letters.toString()));
                if (name || foreign) {
                    found = new Run(from, to, letters.toString());
                }
            }
            if (found != null) {
                runs.add(found);
            }
            from = found == null ? from + 1 : found.to();
        }
        return runs;
    }

    private void understand(String text, boolean leaveOutStopWords) {
        List<Token> parts = Lexicon.units(text, stem);
        boolean[] taken = new boolean[text.length() + 1];
        for (Lexicon.Match match : lexicon.find(parts)) {
            int start = parts.get(match.from()).start();
            int end = parts.get(match.to() - 1).end();
            if (leaveOutStopWords && STOP.contains(Folding.fold(text.substring(start, end)))) {
                continue;
            }
            List<Form> forms = new ArrayList<>();
            forms.add(Question.link(match.terms(), 1));
            if (match.to() == match.from() + 1 && !Folding.han(text.charAt(start))) {
                // Also within longer names.
                forms.add(Question.word(parts.get(match.from()).term(), WORDS_OF_A_NAME));
            }
            take(start, end, taken, forms);
        }
        List<LatinWord> words = LatinWord.in(text);
        for (Run run : spoken(words)) {
            int start = words.get(run.from()).start();
            if (!taken[start]) {
                Set<String> names = lexicon.sounding(run.letters());
                Form sounds = sounds(Pinyin.split(run.letters()), names.isEmpty() ? 1 : WORDS_OF_A_NAME);
                List<Form> forms = names.isEmpty() ? List.of(sounds) : List.of(Question.link(names, 1), sounds);
                take(start, words.get(run.to() - 1).end(), taken, forms);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            latin(text, words, i, taken, leaveOutStopWords);
        }
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && !taken[end] && Folding.han(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                chinese(text.substring(i, end), i, taken, leaveOutStopWords);
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Words that stand together in the question and together in a text are more than both apart. */
    private void together(String text) {
        for (String run : Folding.fold(text).split("[^\\p{IsHan}]+")) {
            if (run.length() > 2 && run.length() <= LONGEST_SLIP) {
                extra(new Form(Sort.CHARACTERS, List.of(run), 1));
            }
        }
        List<String> words = new ArrayList<>();
        for (LatinWord word : LatinWord.in(text)) {
            if (!STOP.contains(word.joined())) {
                word.parts().forEach(part -> words.add(stem.of(part.term())));
            }
        }
        if (words.size() > 1 && words.size() <= LONGEST_RUN) {
            extra(new Form(Sort.WORDS_NEARBY, words, 1));
        }
    }

    private void extra(Form form) {
        units.add(new Placed(Integer.MAX_VALUE, new Unit(List.of(form), true)));
    }

    private void take(int start, int end, boolean[] taken, List<Form> forms) {
        for (int i = start; i < end; i++) {
            taken[i] = true;
        }
        units.add(new Placed(start, new Unit(forms, false)));
    }

    private static Form sounds(List<String> syllables, float weight) {
        return new Form(Sort.SOUNDS, syllables, weight);
    }

    private void latin(String text, List<LatinWord> words, int i, boolean[] taken, boolean leaveOutStopWords) {
        LatinWord word = words.get(i);
        String joined = word.joined();
        if (CODE.matcher(text.substring(word.start(), word.end())).matches()
                && lexicon.has(Vocabulary.area(joined.toUpperCase(java.util.Locale.ROOT)))) {
            Set<String> area = Set.of(Vocabulary.area(joined.toUpperCase(java.util.Locale.ROOT)));
            take(word.start(), word.end(), taken, List.of(Question.link(area, 1)));
            return;
        }
        if (word.parts().stream().allMatch(part -> taken[part.start()])) {
            return;
        }
        if (word.parts().stream().anyMatch(part -> taken[part.start()])) {
            word.parts().stream()
                    .filter(part -> !taken[part.start()] && !STOP.contains(part.term()))
                    .forEach(part ->
                            take(part.start(), part.end(), taken, List.of(Question.word(stem.of(part.term()), 1))));
            return;
        }
        if (leaveOutStopWords && STOP.contains(joined)) {
            return;
        }
        List<Form> forms = new ArrayList<>();
        if (word.parts().size() > 1) {
            forms.add(Question.word(joined, 1));
            forms.add(new Form(
                    Sort.WORDS,
                    word.parts().stream().map(part -> stem.of(part.term())).toList(),
                    1));
        } else {
            forms.add(Question.word(stem.of(joined), 1));
            spokenOrShort(joined, forms);
        }
        beside(words, i, forms);
        take(word.start(), word.end(), taken, forms);
    }

    private void spokenOrShort(String word, List<Form> forms) {
        List<String> syllables = Pinyin.split(word);
        if (syllables.size() > 1 && spelling.sounds(syllables)) {
            forms.add(sounds(syllables, BY_SOUND));
        }
        if (word.length() > 1 && word.length() <= 10) {
            Set<String> names = lexicon.initialled(word);
            if (!names.isEmpty() && !spelling.known(word, stem.of(word))) {
                forms.add(Question.link(names, BY_SOUND));
            }
            forms.add(new Form(Sort.INITIALS, List.of(word), GUESSED));
        }
    }

    /** Two words that are written as one elsewhere: sing pass, digi locker. */
    private void beside(List<LatinWord> words, int i, List<Form> forms) {
        for (int first : new int[] {i - 1, i}) {
            if (first >= 0 && first + 1 < words.size()) {
                String both = words.get(first).joined() + words.get(first + 1).joined();
                if (spelling.known(both)) {
                    forms.add(Question.word(stem.of(both), 1));
                    forms.add(Question.word(both, 1));
                }
            }
        }
    }

    /** Reads Chinese that is no known name: the words between the stop words. */
    private void chinese(String segment, int at, boolean[] taken, boolean leaveOutStopWords) {
        List<Token> run = new ArrayList<>();
        for (Token word : Tokens.chinese(segment)) {
            if (leaveOutStopWords && STOP.contains(word.term())) {
                words(segment, at, run, taken);
                run.clear();
            } else {
                run.add(word);
            }
        }
        words(segment, at, run, taken);
    }

    private void words(String segment, int at, List<Token> words, boolean[] taken) {
        if (words.isEmpty()) {
            return;
        }
        int start = words.get(0).start();
        int end = words.get(words.size() - 1).end();
        long odd = words.stream()
                .filter(word -> word.term().length() == 1 || !spelling.knownChinese(word.term()))
                .count();
        if (odd > 0 && end - start > 1 && mended(segment.substring(start, end), at + start, taken)) {
            return;
        }
        boolean small = words.stream().allMatch(word -> word.term().length() == 1);
        for (Token word : words) {
            if (word.term().length() > 1) {
                take(
                        at + word.start(),
                        at + word.end(),
                        taken,
                        List.of(
                                Question.word(word.term(), 1),
                                new Form(Sort.CHARACTERS, List.of(word.term()), GUESSED)));
            } else if (words.size() == 1) {
                take(at + word.start(), at + word.end(), taken, List.of(Question.word(word.term(), 1)));
            }
        }
        if (odd > 0 && end - start > 1) {
            guess(segment.substring(start, end), at + start, !small);
        }
    }

    /** Something like these characters, written or spoken. */
    private void guess(String characters, int at, boolean extra) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(Sort.CHARACTERS, List.of(characters), 1));
        List<String> sounds =
                Tokens.sounds(characters).stream().map(Token::term).toList();
        if (sounds.size() > 1) {
            forms.add(new Form(
                    Sort.MOST_PAIRS,
                    Tokens.pairs(characters).stream().map(Token::term).toList(),
                    BY_SOUND));
        }
        if (!sounds.isEmpty()) {
            forms.add(new Form(Sort.MOST_SOUNDS, sounds, GUESSED));
        }
        units.add(new Placed(at, new Unit(forms, extra)));
    }

    /** Finds a name of which part of the segment is a slip, and reads what stands on both sides of it. */
    private boolean mended(String segment, int at, boolean[] taken) {
        for (int length = Math.min(LONGEST_SLIP, segment.length()); length > 1; length--) {
            for (int from = 0; from + length <= segment.length(); from++) {
                String slip = segment.substring(from, from + length);
                boolean whole = length == segment.length();
                Set<String> names = length > 2 || whole ? lexicon.slip(slip, whole) : Set.of();
                if (!names.isEmpty()) {
                    take(at + from, at + from + length, taken, List.of(Question.link(names, BY_SOUND)));
                    chinese(segment.substring(0, from), at, taken, true);
                    chinese(segment.substring(from + length), at + from + length, taken, true);
                    return true;
                }
            }
        }
        return false;
    }
}
