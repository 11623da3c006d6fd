package io.govatlas.comparison.charts;

import java.util.List;

/**
 * How a unit came off, as drawn: never a rank without its interval and the units it cannot be told apart from. Score and
 * rank are NaN where there is none.
 */
record Standing(
        String name, double score, Interval scores, double rank, Interval ranks, List<String> notDistinguishableFrom) {

    Standing {
        notDistinguishableFrom = List.copyOf(notDistinguishableFrom);
    }

    boolean isScored() {
        return !Double.isNaN(score);
    }

    boolean isRanked() {
        return !Double.isNaN(rank);
    }
}
