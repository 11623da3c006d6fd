package io.govatlas.comparison.search;

import io.govatlas.comparison.search.Plan.Clause;
import io.govatlas.comparison.search.Plan.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Finds and weighs what a plan looks for. It takes the documents by the window, and within a window one list of documents
 * after the other: with the dozens of lists that a question has, merging them document by document takes several times as
 * long.
 */
final class Ranking {

    private static final int WINDOW = 4096;
    /** How much the other ways count in which a document has a thing. */
    static final float OTHER_WAYS = 0.2f;

    /** Takes what was found in one window, in the order of the index. */
    @FunctionalInterface
    interface Found {
        void take(int[] documents, float[] scores, int count) throws IOException;
    }

    /** The lists of one clause in one segment. */
    private record Lists(Role role, List<Scorer> ways) {}

    private final Plan plan;
    private final List<List<Weight>> weights = new ArrayList<>();
    private final int required;

    private final float[] scores = new float[WINDOW];
    private final float[] best = new float[WINDOW];
    private final float[] sum = new float[WINDOW];
    private final short[] needed = new short[WINDOW];
    private final short[] demanded = new short[WINDOW];
    private final boolean[] sufficient = new boolean[WINDOW];
    private final int[] documents = new int[WINDOW];
    private final float[] found = new float[WINDOW];

    Ranking(Plan plan, IndexSearcher searcher) throws IOException {
        this.plan = plan;
        this.required = (int) plan.clauses().stream()
                .filter(clause -> clause.role() == Role.REQUIRED)
                .count();
        for (Clause clause : plan.clauses()) {
            List<Weight> ways = new ArrayList<>();
            for (Query way : clause.ways()) {
                ways.add(searcher.createWeight(searcher.rewrite(way), ScoreMode.COMPLETE, 1));
            }
            weights.add(ways);
        }
    }

    void find(LeafReaderContext segment, Columns columns, Found to) throws IOException {
        List<Lists> clauses = lists(segment);
        Bits live = segment.reader().getLiveDocs();
        int end = segment.reader().maxDoc();
        for (int from = 0; from < end; from += WINDOW) {
            int until = Math.min(from + WINDOW, end);
            clear(until - from);
            boolean any = false;
            for (Lists clause : clauses) {
                if (clause.role() != Role.EXTRA || any) {
                    any |= weigh(clause, from, until);
                }
            }
            int count = 0;
            for (int i = 0; any && i < until - from; i++) {
                if (matches(i) && (live == null || live.get(from + i))) {
                    documents[count] = from + i;
                    found[count++] = plan.byKind() ? scores[i] * columns.prior(from + i) : scores[i];
                }
            }
            if (count > 0) {
                to.take(documents, found, count);
            }
        }
    }

    private List<Lists> lists(LeafReaderContext segment) throws IOException {
        List<Lists> clauses = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            List<Scorer> ways = new ArrayList<>();
            for (Weight weight : weights.get(i)) {
                Scorer scorer = weight.scorer(segment);
                if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    ways.add(scorer);
                }
            }
            clauses.add(new Lists(plan.clauses().get(i).role(), ways));
        }
        // Where nothing else was found there is nothing to lift.
        clauses.sort((a, b) -> Boolean.compare(a.role() == Role.EXTRA, b.role() == Role.EXTRA));
        return clauses;
    }

    private void clear(int length) {
        Arrays.fill(scores, 0, length, 0);
        Arrays.fill(needed, 0, length, (short) 0);
        Arrays.fill(demanded, 0, length, (short) 0);
        Arrays.fill(sufficient, 0, length, false);
    }

    /** Adds a clause to what the documents of a window have; whether any has it. */
    private boolean weigh(Lists clause, int from, int until) throws IOException {
        boolean any = false;
        for (Scorer way : clause.ways()) {
            DocIdSetIterator list = way.iterator();
            // Windows in which there was nothing to lift were left out.
            int doc = list.docID() < from ? list.advance(from) : list.docID();
            any |= doc < until;
            for (; doc < until; doc = list.nextDoc()) {
                float score = way.score();
                sum[doc - from] += score;
                if (score > best[doc - from]) {
                    best[doc - from] = score;
                }
            }
        }
        if (any) {
            fold(clause.role(), until - from);
        }
        return any;
    }

    private void fold(Role role, int length) {
        for (int i = 0; i < length; i++) {
            if (sum[i] > 0) {
                scores[i] += best[i] + OTHER_WAYS * (sum[i] - best[i]);
                best[i] = 0;
                sum[i] = 0;
                switch (role) {
                    case NEEDED -> needed[i]++;
                    case REQUIRED -> demanded[i]++;
                    case SUFFICIENT -> sufficient[i] = true;
                    default -> {
                        // only its score counts
                    }
                }
            }
        }
    }

    private boolean matches(int i) {
        if (required > 0) {
            return demanded[i] == required;
        }
        return sufficient[i] || plan.enough() > 0 && needed[i] >= plan.enough();
    }
}
