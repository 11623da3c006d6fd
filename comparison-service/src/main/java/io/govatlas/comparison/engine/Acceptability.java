package io.govatlas.comparison.engine;

/** {@code b_i^r}: in which share of its ranked draws a unit was at which rank, or in which band of ranks. */
public final class Acceptability {

    private final int units;
    private final int bandWidth;
    private final int bands;
    private final int[] counts;
    private final long[] ranked;

    Acceptability(int units, int bandWidth, int[] counts, long[] ranked) {
        this.units = units;
        this.bandWidth = bandWidth;
        this.bands = (units + bandWidth - 1) / bandWidth;
        this.counts = counts;
        this.ranked = ranked;
    }

    /** How many ranks are counted together; 1 if each is counted. */
    public int bandWidth() {
        return bandWidth;
    }

    public int bands() {
        return bands;
    }

    /** The best rank of a band, counting from 1. */
    public int firstRank(int band) {
        return band * bandWidth + 1;
    }

    /** The share of the unit's draws in a band (0 = the best); NaN for a unit that never had a rank. */
    public double share(int unit, int band) {
        return (double) counts[unit * bands + band] / ranked[unit];
    }

    /** Quantile of the unit's ranks (type 7, R's default); within a band its middle. */
    double quantile(int unit, double p) {
        if (ranked[unit] == 0) {
            return Double.NaN;
        }
        double at = p * (ranked[unit] - 1);
        long below = (long) at;
        double low = ordered(unit, below);
        return at == below ? low : low + (at - below) * (ordered(unit, below + 1) - low);
    }

    /** The rank at a position among the sorted ranks of a unit. */
    private double ordered(int unit, long position) {
        long seen = 0;
        for (int band = 0; band < bands; band++) {
            seen += counts[unit * bands + band];
            if (seen > position) {
                int last = Math.min(units, (band + 1) * bandWidth);
                return (firstRank(band) + last) / 2d;
            }
        }
        throw new IllegalArgumentException("no draw " + position);
    }
}
