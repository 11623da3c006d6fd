package io.govatlas.comparison.engine;

import java.util.stream.IntStream;

/**
 * Partitioning around medoids: a greedy start (BUILD of Kaufman and Rousseeuw 1990), then swaps as long as one shortens
 * the sum of distances, each candidate tried against all medoids at once (Schubert and Rousseeuw 2021).
 */
final class Medoids {

    private final Distances distances;
    private final int n;
    private final int[] medoids;
    private final int[] nearest;
    private final double[] toNearest;
    private final double[] toSecond;

    private Medoids(Distances distances, int clusters) {
        this.distances = distances;
        this.n = distances.size();
        this.medoids = new int[clusters];
        this.nearest = new int[n];
        this.toNearest = new double[n];
        this.toSecond = new double[n];
    }

    static Partition of(Distances distances, int clusters) {
        distances.mustBeComplete();
        var search = new Medoids(distances, clusters);
        search.build();
        search.swap();
        return Partition.of(distances.units(), search.nearest, search.medoids);
    }

    private void build() {
        java.util.Arrays.fill(toNearest, Double.POSITIVE_INFINITY);
        boolean[] taken = new boolean[n];
        for (int k = 0; k < medoids.length; k++) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int x = 0; x < n; x++) {
                if (!taken[x]) {
                    double sum = 0;
                    for (int o = 0; o < n; o++) {
                        sum += Math.min(toNearest[o], distances.between(o, x));
                    }
                    if (sum < least) {
                        least = sum;
                        best = x;
                    }
                }
            }
            taken[best] = true;
            medoids[k] = best;
            for (int o = 0; o < n; o++) {
                toNearest[o] = Math.min(toNearest[o], distances.between(o, best));
            }
        }
        assign();
    }

    private void swap() {
        int sinceLast = 0;
        double[] change = new double[medoids.length];
        for (int x = 0; sinceLast < n; x = (x + 1) % n) {
            sinceLast++;
            int candidate = x;
            if (IntStream.of(medoids).noneMatch(m -> m == candidate)) {
                int worst = best(candidate, change);
                if (change[worst] < -1e-12 * total()) { // less is rounding, and might go round in circles
                    medoids[worst] = candidate;
                    assign();
                    sinceLast = 0;
                }
            }
        }
    }

    private double total() {
        double total = 0;
        for (double d : toNearest) {
            total += d;
        }
        return total;
    }

    /** Fills in how the sum of distances changes if the candidate replaces each medoid, and says where it falls most. */
    private int best(int candidate, double[] change) {
        java.util.Arrays.fill(change, 0);
        double shared = 0;
        for (int o = 0; o < n; o++) {
            double d = distances.between(o, candidate);
            if (d < toNearest[o]) {
                shared += d - toNearest[o];
            } else {
                change[nearest[o]] += Math.min(d, toSecond[o]) - toNearest[o];
            }
        }
        int best = 0;
        for (int k = 0; k < change.length; k++) {
            change[k] += shared;
            best = change[k] < change[best] ? k : best;
        }
        return best;
    }

    private void assign() {
        for (int o = 0; o < n; o++) {
            toNearest[o] = Double.POSITIVE_INFINITY;
            toSecond[o] = Double.POSITIVE_INFINITY;
            for (int k = 0; k < medoids.length; k++) {
                double d = medoids[k] == o ? -1 : distances.between(o, medoids[k]); // a medoid stays with itself
                if (d < toNearest[o]) {
                    toSecond[o] = toNearest[o];
                    toNearest[o] = d;
                    nearest[o] = k;
                } else if (d < toSecond[o]) {
                    toSecond[o] = d;
                }
            }
            toNearest[o] = Math.max(0, toNearest[o]);
        }
    }
}
