package io.govatlas.comparison.search;

import io.govatlas.comparison.search.Columns.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Narrows what was found, counts it by facets, each as if its own filter were not set, and keeps the first results after a
 * place.
 */
final class Tally {

    private static final int MOST_VALUES = 50;

    /** The first is the best; of equals, the one with the smaller address. */
    private static final Comparator<Result> BEST_FIRST =
            Comparator.comparing(Result::score).reversed().thenComparing(Result::number);

    /** @param number of its address among those of its segment */
    private record Result(float score, int number, int doc) {}

    /** A document of the index and its place in the order of results. */
    record Placed(int doc, View.Place place) {}

    private final Narrowing narrowing;
    private final View.Place after;
    private final int limit;
    private final Map<Facet.Name, Map<String, Integer>> counts = new EnumMap<>(Facet.Name.class);
    private final List<Placed> placed = new ArrayList<>();
    private long total;

    /** @param after where the page before ended, or null */
    Tally(Narrowing narrowing, View.Place after, int limit) {
        this.narrowing = narrowing;
        this.after = after;
        this.limit = limit;
        for (Facet.Name name : Facet.Name.values()) {
            counts.put(name, new HashMap<>());
        }
    }

    /** Takes what a ranking finds in one segment. */
    void add(Ranking ranking, LeafReaderContext segment, Columns columns) throws IOException {
        new Segment(segment, columns).add(ranking);
    }

    long total() {
        return total;
    }

    List<Placed> first() {
        return placed.stream()
                .sorted(Comparator.<Placed, Float>comparing(
                                found -> found.place().score())
                        .reversed()
                        .thenComparing(found -> found.place().path()))
                .limit(limit)
                .toList();
    }

    /** The values of each facet, the most frequent first, without names. */
    List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        counts.forEach((name, values) -> facets.add(new Facet(
                name,
                values.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_VALUES)
                        .map(value -> new Facet.Value(value.getKey(), value.getKey(), value.getValue()))
                        .toList())));
        return facets;
    }

    /** The part of the count that is done in one segment. */
    private final class Segment {

        private final LeafReaderContext segment;
        private final Columns columns;
        private final SortedDocValues addresses;
        private final Map<Facet.Name, boolean[]> wanted = new EnumMap<>(Facet.Name.class);
        private final Map<Facet.Name, int[]> counted = new EnumMap<>(Facet.Name.class);
        private final boolean[] years;
        private final int start;
        private final PriorityQueue<Result> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

        Segment(LeafReaderContext segment, Columns columns) throws IOException {
            this.segment = segment;
            this.columns = columns;
            this.addresses = DocValues.getSorted(segment.reader(), Documents.PATH);
            for (Facet.Name name : Facet.Name.values()) {
                counted.put(name, new int[columns.facet(name).values().length]);
            }
            narrowing.values().forEach((name, values) -> wanted.put(name, which(name, values::contains)));
            this.years = narrowing.from() == null && narrowing.to() == null
                    ? null
                    : which(Facet.Name.YEAR, year -> narrowing.spans(Integer.parseInt(year)));
            this.start = after == null ? 0 : start(after.path());
        }

        private boolean[] which(Facet.Name name, Predicate<String> wanted) {
            String[] values = columns.facet(name).values();
            boolean[] which = new boolean[values.length];
            for (int i = 0; i < values.length; i++) {
                which[i] = wanted.test(values[i]);
            }
            return which;
        }

        /** The number of the first address behind this one. */
        private int start(String path) throws IOException {
            int number = addresses.lookupTerm(new BytesRef(path));
            return number < 0 ? -1 - number : number + 1;
        }

        void add(Ranking ranking) throws IOException {
            ranking.find(segment, columns, this::take);
            counted.forEach((name, numbers) -> {
                for (int i = 0; i < numbers.length; i++) {
                    if (numbers[i] > 0) {
                        counts.get(name).merge(columns.facet(name).values()[i], numbers[i], Integer::sum);
                    }
                }
            });
            for (Result result : worstFirst) {
                String path = addresses.lookupOrd(result.number()).utf8ToString();
                placed.add(new Placed(segment.docBase + result.doc(), new View.Place(result.score(), path)));
            }
        }

        private void take(int[] documents, float[] scores, int count) throws IOException {
            int kept = wanted.isEmpty() && years == null ? count : narrow(documents, scores, count);
            total += kept;
            counted.forEach((name, numbers) -> {
                Column column = columns.facet(name);
                for (int i = 0; i < kept; i++) {
                    column.count(documents[i], numbers);
                }
            });
            for (int i = 0; i < kept; i++) {
                place(documents[i], scores[i]);
            }
        }

        /** Moves what passes all filters to the front; what fails only one counts for the facet of that one. */
        private int narrow(int[] documents, float[] scores, int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int doc = documents[i];
                if (years != null && !columns.facet(Facet.Name.YEAR).any(doc, years)) {
                    continue;
                }
                int failed = 0;
                Facet.Name last = null;
                for (Map.Entry<Facet.Name, boolean[]> filter : wanted.entrySet()) {
                    if (!columns.facet(filter.getKey()).any(doc, filter.getValue())) {
                        failed++;
                        last = filter.getKey();
                    }
                }
                if (failed == 0) {
                    documents[kept] = doc;
                    scores[kept++] = scores[i];
                } else if (failed == 1) {
                    columns.facet(last).count(doc, counted.get(last));
                }
            }
            return kept;
        }

        private void place(int doc, float score) throws IOException {
            Result worst = worstFirst.size() < limit ? null : worstFirst.peek();
            if (worst != null && score < worst.score() || after != null && score > after.score()) {
                return;
            }
            if (!addresses.advanceExact(doc)) {
                throw new IllegalStateException("a document without an address");
            }
            Result result = new Result(score, addresses.ordValue(), doc);
            if (after != null && score == after.score() && result.number() < start
                    || worst != null && BEST_FIRST.compare(result, worst) > 0) {
                return;
            }
            worstFirst.add(result);
            if (worstFirst.size() > limit) {
                worstFirst.poll();
            }
        }
    }
}
