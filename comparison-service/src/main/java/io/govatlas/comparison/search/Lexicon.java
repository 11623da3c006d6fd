package io.govatlas.comparison.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has a name in both languages: areas, concepts, dimensions and everyday words. It finds names in a text, in
 * whichever language, and gives each the same term; that is what joins a Chinese question and an English statement.
 */
final class Lexicon {

    private static final int SHORTEST_TO_CORRECT = 3;
    private static final int LONGEST_NAME = 40;

    /** @param term what stands for it in the index, e.g. {@code concept/open-data} */
    record Entry(String term, Set<String> names) {}

    /** A name found: what it stands for, and which units of the text it covers. */
    record Match(Set<String> terms, int from, int to) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final Set<String> terms = new TreeSet<>();
        private boolean name;
    }

    private final Node root = new Node();
    private final Map<String, Set<String>> bySound = new HashMap<>();
    private final Map<String, Set<String>> byInitials = new HashMap<>();
    private final Map<String, Set<String>> byRest = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> entries = new TreeMap<>();

    /** @param silent names that stand for nothing, and keep shorter names within them from being found */
    Lexicon(Collection<Entry> entries, Collection<String> silent) {
        Stem stem = new Stem();
        silent.forEach(name -> node(name, stem).name = true);
        for (Entry entry : entries) {
            this.entries.put(entry.term(), entry.names());
            for (String name : entry.names()) {
                Node node = node(name, stem);
                if (node != root) {
                    node.name = true;
                    node.terms.add(entry.term());
                    correctable(Folding.bare(name), entry.term());
                }
            }
        }
    }

    private Node node(String name, Stem stem) {
        Node node = root;
        for (Token unit : units(name, stem)) {
            node = node.next.computeIfAbsent(unit.term(), u -> new Node());
        }
        return node;
    }

    private void correctable(String name, String term) {
        String sound = Pinyin.of(name);
        if (sound == null || name.length() < 2 || name.length() > LONGEST_NAME) {
            return;
        }
        bySound.computeIfAbsent(sound, s -> new TreeSet<>()).add(term);
        byInitials.computeIfAbsent(Pinyin.initials(name), s -> new TreeSet<>()).add(term);
        byName.computeIfAbsent(name, s -> new TreeSet<>()).add(term);
        if (name.length() >= SHORTEST_TO_CORRECT) {
            rests(name)
                    .forEach(rest ->
                            byRest.computeIfAbsent(rest, r -> new TreeSet<>()).add(name));
        }
    }

    /** A text as the lexicon reads it: single Chinese characters, and the stems of other words. */
    static List<Token> units(String text, Stem stem) {
        String folded = Folding.fold(text);
        List<Token> units = new ArrayList<>();
        int latin = 0;
        List<LatinWord> words = LatinWord.in(text);
        int i = 0;
        while (i < folded.length()) {
            if (latin < words.size() && words.get(latin).start() == i) {
                LatinWord word = words.get(latin++);
                word.parts().forEach(part -> units.add(new Token(stem.of(part.term()), part.start(), part.end(), 1)));
                i = word.end();
            } else {
                if (Folding.han(folded.charAt(i))) {
                    units.add(new Token(folded.substring(i, i + 1), i, i + 1, 1));
                }
                i++;
            }
        }
        return units;
    }

    /** The names in a text, the longest where several begin at one place; none overlap. */
    List<Match> find(List<Token> units) {
        List<Match> found = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            Node node = root;
            Node best = null;
            int end = i;
            for (int j = i; j < units.size(); j++) {
                node = node.next.get(units.get(j).term());
                if (node == null) {
                    break;
                }
                if (node.name) {
                    best = node;
                    end = j + 1;
                }
            }
            if (best == null) {
                i++;
            } else {
                if (!best.terms.isEmpty()) {
                    found.add(new Match(best.terms, i, end));
                }
                i = end;
            }
        }
        return found;
    }

    /** The terms of the names in a text, with the places of the names. */
    List<Token> links(String text) {
        List<Token> units = units(text, new Stem());
        List<Token> links = new ArrayList<>();
        for (Match match : find(units)) {
            int step = 1;
            for (String term : match.terms()) {
                links.add(new Token(
                        term,
                        units.get(match.from()).start(),
                        units.get(match.to() - 1).end(),
                        step));
                step = 0;
            }
        }
        return links;
    }

    boolean has(String term) {
        return entries.containsKey(term);
    }

    /** What sounds like this, written in Latin letters without spaces. */
    Set<String> sounding(String pinyin) {
        return bySound.getOrDefault(pinyin, Set.of());
    }

    /** What has these initials. */
    Set<String> initialled(String letters) {
        return byInitials.getOrDefault(letters, Set.of());
    }

    /**
     * The names that these Chinese characters are a slip of: the same sound, or one character wrong, missing or too much.
     *
     * @param whole whether they stand alone, so that even one character of three may be wrong
     */
    Set<String> slip(String characters, boolean whole) {
        String sound = Pinyin.of(characters);
        if (sound == null) {
            return Set.of();
        }
        if (bySound.containsKey(sound)) {
            return bySound.get(sound);
        }
        Set<String> terms = new TreeSet<>();
        if (characters.length() > SHORTEST_TO_CORRECT || whole && characters.length() == SHORTEST_TO_CORRECT) {
            for (String rest : rests(characters)) {
                for (String name : byRest.getOrDefault(rest, Set.of())) {
                    if (near(name, characters)) {
                        terms.addAll(byName.get(name));
                    }
                }
            }
        }
        return terms;
    }

    /** Names that differ from another lexicon's, so that texts with them have to be read again. */
    Set<String> differences(Lexicon other) {
        Set<String> names = new HashSet<>();
        Set<String> terms = new HashSet<>(entries.keySet());
        terms.addAll(other.entries.keySet());
        for (String term : terms) {
            Set<String> here = entries.getOrDefault(term, Set.of());
            Set<String> there = other.entries.getOrDefault(term, Set.of());
            here.stream().filter(name -> !there.contains(name)).forEach(names::add);
            there.stream().filter(name -> !here.contains(name)).forEach(names::add);
        }
        return names;
    }

    /** All names, for spelling. */
    Collection<Set<String>> names() {
        return entries.values();
    }

    /** The name itself and what is left of it without any one character. */
    private static Set<String> rests(String name) {
        Set<String> rests = new HashSet<>();
        rests.add(name);
        for (int i = 0; i < name.length(); i++) {
            rests.add(name.substring(0, i) + name.substring(i + 1));
        }
        return rests;
    }

    /** At most one character wrong, and where the name is short none missing or too much. */
    private static boolean near(String name, String other) {
        if (name.length() == other.length()) {
            int wrong = 0;
            for (int i = 0; i < name.length(); i++) {
                wrong += name.charAt(i) == other.charAt(i) ? 0 : 1;
            }
            return wrong <= 1;
        }
        return Math.abs(name.length() - other.length()) == 1 && Math.min(name.length(), other.length()) > 3;
    }
}
