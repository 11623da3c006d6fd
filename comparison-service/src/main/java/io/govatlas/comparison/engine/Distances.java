package io.govatlas.comparison.engine;

import java.util.List;

/** How far every two units are apart, each pair kept once; NaN if they have nothing in common to compare. */
public final class Distances {

    /** With more units the pairs would take more than 400 MB. */
    public static final int MOST_UNITS = 10_000;

    private final List<String> units;
    private final double[] values;

    private Distances(List<String> units) {
        this.units = List.copyOf(units);
        int n = units.size();
        if (n > MOST_UNITS) {
            throw new EngineException("engine.peers.too-many-units", n, MOST_UNITS);
        }
        this.values = new double[(int) ((long) n * (n - 1) / 2)];
    }

    /**
     * One less Gower's similarity: the mean over the features that both have of {@code |Δ|/range} for numbers (0 if the
     * range is 0) and of inequality for names (Gower 1971).
     */
    public static Distances gower(Features features) {
        double[] range = new double[features.numeric().length];
        for (int q = 0; q < range.length; q++) {
            range[q] = Moments.max(features.numeric()[q]) - Moments.min(features.numeric()[q]);
        }
        return of(features.units(), (i, j) -> {
            double sum = 0;
            int both = 0;
            for (int q = 0; q < range.length; q++) {
                double d = Math.abs(features.numeric()[q][i] - features.numeric()[q][j]);
                if (!Double.isNaN(d)) {
                    both++;
                    sum += range[q] > 0 ? d / range[q] : 0;
                }
            }
            for (String[] column : features.nominal()) {
                if (column[i] != null && column[j] != null) {
                    both++;
                    sum += column[i].equals(column[j]) ? 0 : 1;
                }
            }
            return both == 0 ? Double.NaN : sum / both;
        });
    }

    /**
     * Euclidean on z-scores (sd over n − 1; a constant number counts 0) of the numbers; names are not looked at. Where
     * something is missing the mean square over the rest stands for it.
     */
    public static Distances euclidean(Features features) {
        double[][] z = standardised(features);
        return of(features.units(), (i, j) -> {
            double sum = 0;
            int both = 0;
            for (double[] column : z) {
                double d = column[i] - column[j];
                if (!Double.isNaN(d)) {
                    both++;
                    sum += d * d;
                }
            }
            return both == 0 ? Double.NaN : Math.sqrt(sum * z.length / both);
        });
    }

    private interface Measure {
        double between(int i, int j);
    }

    /** The distances among some of the units. */
    Distances of(int[] rows) {
        return of(java.util.Arrays.stream(rows).mapToObj(units::get).toList(), (i, j) -> between(rows[i], rows[j]));
    }

    private static Distances of(List<String> units, Measure measure) {
        var distances = new Distances(units);
        for (int i = 1; i < units.size(); i++) {
            for (int j = 0; j < i; j++) {
                distances.values[index(i, j)] = measure.between(i, j);
            }
        }
        return distances;
    }

    public List<String> units() {
        return units;
    }

    public int size() {
        return units.size();
    }

    public double between(int i, int j) {
        return i == j ? 0 : i > j ? values[index(i, j)] : values[index(j, i)];
    }

    /** A copy to be worked on: pairs (i, j) with i > j at {@link #index}. */
    double[] copy() {
        return values.clone();
    }

    static int index(int greater, int smaller) {
        return (int) ((long) greater * (greater - 1) / 2) + smaller;
    }

    void mustBeComplete() {
        for (int i = 1; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Double.isNaN(values[index(i, j)])) {
                    throw new EngineException("engine.peers.nothing-in-common", units.get(i), units.get(j));
                }
            }
        }
    }

    static double[][] standardised(Features features) {
        double[][] z = new double[features.numeric().length][];
        var score = new Normalisation.ZScore(0, 1, Spread.SAMPLE);
        for (int q = 0; q < z.length; q++) {
            double[] x = features.numeric()[q];
            boolean constant = Moments.max(x) == Moments.min(x);
            z[q] = constant
                    ? java.util.Arrays.stream(x)
                            .map(v -> Double.isNaN(v) ? v : 0)
                            .toArray()
                    : score.higherIsBetter(x, x);
        }
        return z;
    }
}
