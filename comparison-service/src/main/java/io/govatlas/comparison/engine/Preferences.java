package io.govatlas.comparison.engine;

/** {@code P_ij}: in which share of the draws unit i scored higher than unit j, among those in which both have a score. */
public final class Preferences {

    private final PairLayout layout;
    private final int[] beats;
    private final int[] lost;
    private final int draws;

    Preferences(PairLayout layout, int[] beats, int[] lost, int draws) {
        this.layout = layout;
        this.beats = beats;
        this.lost = lost;
        this.draws = draws;
    }

    /** Whether all pairs were compared, and not only near ones. */
    public boolean complete() {
        return layout.complete();
    }

    /** How many places apart in the nominal ranking two compared units can be. */
    public int reach() {
        return layout.reach();
    }

    /** NaN for a pair that was not compared or never had a score both. */
    public double probability(int i, int j) {
        int a = Math.min(layout.place(i), layout.place(j));
        int b = Math.max(layout.place(i), layout.place(j));
        if (a == b || b > layout.last(a)) {
            return Double.NaN;
        }
        int pair = layout.pair(a, b);
        int both = draws - (lost == null ? 0 : lost[pair]);
        return both == 0 ? Double.NaN : (double) beats[2 * pair + (a == layout.place(i) ? 0 : 1)] / both;
    }

    /** Neither beats the other in at least the given share of the draws; false for a pair that was not compared. */
    public boolean indistinguishable(int i, int j, double certainty) {
        return probability(i, j) < certainty && probability(j, i) < certainty;
    }
}
