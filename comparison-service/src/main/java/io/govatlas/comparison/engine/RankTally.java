package io.govatlas.comparison.engine;

import java.util.Arrays;

/** Counts of one worker: which unit was at which rank, and who beat whom. Whole numbers, so adding them up is exact. */
final class RankTally {

    private final int n;
    private final int bandWidth;
    private final int bands;
    private final PairLayout layout;
    private final int[] counts;
    private final int[] beats;
    private int[] lost;
    final long[] rankSum;
    final long[] ranked;
    long shift;

    RankTally(int n, int bandWidth, PairLayout layout) {
        this.n = n;
        this.bandWidth = bandWidth;
        this.bands = (n + bandWidth - 1) / bandWidth;
        this.layout = layout;
        this.counts = new int[n * bands];
        this.beats = new int[2 * layout.pairs()];
        this.rankSum = new long[n];
        this.ranked = new long[n];
    }

    /** Takes in a block: ranks[unit][draw], 0 = no rank; the nominal ranks likewise. */
    void add(int[][] ranks, int draws, int[] nominal) {
        boolean gaps = false;
        for (int c = 0; c < n; c++) {
            int[] own = ranks[c];
            for (int d = 0; d < draws; d++) {
                if (own[d] > 0) {
                    counts[c * bands + (own[d] - 1) / bandWidth]++;
                    rankSum[c] += own[d];
                    ranked[c]++;
                    shift += nominal[c] > 0 ? Math.abs(own[d] - nominal[c]) : 0;
                } else {
                    gaps = true;
                }
            }
        }
        for (int first = 0; first < n; first++) {
            int[] a = ranks[layout.unit(first)];
            for (int second = first + 1; second <= layout.last(first); second++) {
                int[] b = ranks[layout.unit(second)];
                int pair = layout.pair(first, second);
                if (gaps) {
                    compareWithGaps(a, b, draws, pair);
                } else {
                    compare(a, b, draws, pair);
                }
            }
        }
    }

    private void compare(int[] a, int[] b, int draws, int pair) {
        int wins = 0;
        int losses = 0;
        for (int d = 0; d < draws; d++) { // the sign bit of the difference: no branch, so it runs in parallel lanes
            wins += (a[d] - b[d]) >>> 31;
            losses += (b[d] - a[d]) >>> 31;
        }
        beats[2 * pair] += wins;
        beats[2 * pair + 1] += losses;
    }

    private void compareWithGaps(int[] a, int[] b, int draws, int pair) {
        if (lost == null) {
            lost = new int[layout.pairs()];
        }
        for (int d = 0; d < draws; d++) {
            if (a[d] == 0 || b[d] == 0) {
                lost[pair]++;
            } else {
                beats[2 * pair] += a[d] < b[d] ? 1 : 0;
                beats[2 * pair + 1] += b[d] < a[d] ? 1 : 0;
            }
        }
    }

    void add(RankTally other) {
        Arrays.setAll(counts, k -> counts[k] + other.counts[k]);
        Arrays.setAll(beats, k -> beats[k] + other.beats[k]);
        Arrays.setAll(rankSum, k -> rankSum[k] + other.rankSum[k]);
        Arrays.setAll(ranked, k -> ranked[k] + other.ranked[k]);
        shift += other.shift;
        if (other.lost != null) {
            lost = lost == null ? new int[layout.pairs()] : lost;
            Arrays.setAll(lost, k -> lost[k] + other.lost[k]);
        }
    }

    Acceptability acceptability() {
        return new Acceptability(n, bandWidth, counts, ranked);
    }

    Preferences preferences(int draws) {
        return new Preferences(layout, beats, lost, draws);
    }
}
