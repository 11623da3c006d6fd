package io.govatlas.comparison.search;

import io.govatlas.comparison.search.ItemText.Part;
import io.govatlas.comparison.search.ItemText.Piece;
import io.govatlas.platform.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Finds the passages of results that answer a question, and the places in them. */
final class Passages {

    private static final int MOST = 3;
    private static final int LONGEST = 240;
    private static final int BEFORE = 60;
    private static final char CUT = '…';

    private final View view;
    private final Language language;
    private final Map<Language, List<Weight>> asked = new EnumMap<>(Language.class);
    private final Question question;

    /** @param question null where nothing was asked */
    Passages(View view, Question question, Language language) {
        this.view = view;
        this.question = question;
        this.language = language;
    }

    /** @param unit which of the things asked for */
    private record Found(int start, int end, int unit) {}

    /** What was found in one piece of an item. */
    private record Spot(Piece piece, List<Found> found) {

        /** Different things count, not the same thing over and over. */
        long things() {
            return found.stream().map(Found::unit).distinct().count();
        }
    }

    /** The name and the best passages of a result. */
    record Shown(Passage heading, List<Passage> passages) {}

    Shown of(View.Hit hit) throws IOException {
        List<Piece> pieces = Documents.pieces(hit.item(), view.items());
        List<Spot> spots = spots(hit, pieces, language);
        Piece name = pieces.stream()
                .filter(piece -> piece.part() == Part.NAME)
                .findFirst()
                .orElse(new Piece(Part.NAME, null, hit.item().slug(), hit.item().slug()));
        List<Found> inName = spots.stream()
                .filter(spot -> spot.piece() == name)
                .flatMap(spot -> spot.found().stream())
                .toList();
        Passage heading =
                new Passage(null, said(name), merged(inName, 0, said(name).length()));
        List<Passage> passages = best(spots);
        if (passages.isEmpty()) {
            Language other = language == Language.ZH ? Language.EN : Language.ZH;
            passages = best(spots(hit, pieces, other).stream()
                    .map(spot -> new Spot(spot.piece(), List.of()))
                    .toList());
        }
        if (passages.isEmpty()) {
            passages = best(pieces.stream()
                    .filter(piece -> piece.part() == Part.SUMMARY)
                    .limit(1)
                    .map(piece -> new Spot(piece, List.of()))
                    .toList());
        }
        return new Shown(heading, passages);
    }

    private String said(Piece piece) {
        return language == Language.ZH ? piece.zh() : piece.en();
    }

    private List<Passage> best(List<Spot> spots) {
        return spots.stream()
                .filter(spot ->
                        spot.piece().part() == Part.SUMMARY || spot.piece().part() == Part.BODY)
                .filter(spot -> !said(spot.piece()).isEmpty())
                .sorted(Comparator.comparing(Spot::things)
                        .reversed()
                        .thenComparing(spot -> spot.piece().part()))
                .limit(MOST)
                .map(this::cut)
                .toList();
    }

    /** The part of the text around the first thing found, not longer than fits on a few lines. */
    private Passage cut(Spot spot) {
        String text = said(spot.piece());
        if (text.length() <= LONGEST) {
            return new Passage(spot.piece().statement(), text, merged(spot.found(), 0, text.length()));
        }
        int first = spot.found().stream().mapToInt(Found::start).min().orElse(0);
        int from = first <= BEFORE ? 0 : boundary(text, first - BEFORE);
        int to = from + LONGEST >= text.length() ? text.length() : boundary(text, from + LONGEST);
        String shown = (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
        return new Passage(spot.piece().statement(), shown, merged(spot.found(), from - (from > 0 ? 1 : 0), to));
    }

    /** The next place at or after this one where a text may be cut. */
    private static int boundary(String text, int place) {
        int at = place;
        while (at < text.length()
                && at < place + 20
                && Character.isLetterOrDigit(text.charAt(at))
                && !Folding.han(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /** Places that touch or overlap are one. */
    private static List<Passage.Mark> merged(List<Found> found, int from, int to) {
        List<Passage.Mark> marks = new ArrayList<>();
        List<Found> inOrder =
                found.stream().sorted(Comparator.comparing(Found::start)).toList();
        for (Found place : inOrder) {
            if (place.start() < Math.max(from, 0) || place.end() > to) {
                continue;
            }
            int start = place.start() - from;
            int end = place.end() - from;
            Passage.Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
            if (last != null && start <= last.end()) {
                marks.set(marks.size() - 1, new Passage.Mark(last.start(), Math.max(last.end(), end)));
            } else {
                marks.add(new Passage.Mark(start, end));
            }
        }
        return marks;
    }

    private List<Spot> spots(View.Hit hit, List<Piece> pieces, Language in) throws IOException {
        Map<Part, List<Found>> found = new EnumMap<>(Part.class);
        List<LeafReaderContext> leaves = view.searcher().getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc(), leaves));
        List<Weight> weights = weights(in);
        for (int unit = 0; unit < weights.size(); unit++) {
            Matches matches = weights.get(unit).matches(leaf, hit.doc() - leaf.docBase);
            if (matches != null) {
                for (String field : matches) {
                    collect(
                            matches.getMatches(field),
                            unit,
                            found.computeIfAbsent(part(field), p -> new ArrayList<>()));
                }
            }
        }
        List<Spot> spots = new ArrayList<>();
        found.forEach((part, places) -> spots.addAll(spots(PartText.of(pieces, part, in), places)));
        return spots;
    }

    private static void collect(MatchesIterator matches, int unit, List<Found> found) throws IOException {
        Set<Integer> starts = new TreeSet<>();
        while (matches != null && matches.next()) {
            if (matches.startOffset() >= 0 && starts.add(matches.startOffset())) {
                found.add(new Found(matches.startOffset(), matches.endOffset(), unit));
            }
        }
    }

    private static List<Spot> spots(PartText text, List<Found> places) {
        Map<Integer, List<Found>> byPiece = new HashMap<>();
        for (Found place : places) {
            byPiece.computeIfAbsent(text.at(place.start()), p -> new ArrayList<>())
                    .add(place);
        }
        List<Spot> spots = new ArrayList<>();
        byPiece.forEach((number, inPiece) -> {
            int start = text.starts().get(number);
            spots.add(new Spot(
                    text.pieces().get(number),
                    inPiece.stream()
                            .map(f -> new Found(f.start() - start, f.end() - start, f.unit()))
                            .toList()));
        });
        return spots;
    }

    private static Part part(String field) {
        for (Part part : Part.values()) {
            if (field.startsWith(part.prefix())) {
                return part;
            }
        }
        throw new IllegalArgumentException(field);
    }

    private List<Weight> weights(Language in) throws IOException {
        List<Weight> weights = asked.get(in);
        if (weights == null) {
            weights = new ArrayList<>();
            IndexSearcher searcher = view.searcher();
            for (Query query : question == null ? List.<Query>of() : Queries.marks(question, in)) {
                weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
            }
            asked.put(in, weights);
        }
        return weights;
    }
}
