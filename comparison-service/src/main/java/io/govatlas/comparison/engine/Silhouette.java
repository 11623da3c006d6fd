package io.govatlas.comparison.engine;

import java.util.Arrays;

/**
 * {@code (b − a)/max(a, b)} per unit, a being its mean distance within its cluster and b that to the nearest other one
 * (Rousseeuw 1987); 0 for a unit alone in its cluster, NaN if there is one cluster only.
 */
public record Silhouette(double[] widths, double mean) {

    public static Silhouette of(Distances distances, Partition partition) {
        int n = distances.size();
        int k = partition.size();
        int[] cluster = partition.clusterOf();
        int[] sizes = new int[k];
        for (int c : cluster) {
            sizes[c]++;
        }
        double[] widths = new double[n];
        double[] sums = new double[k];
        for (int i = 0; i < n; i++) {
            Arrays.fill(sums, 0);
            for (int j = 0; j < n; j++) {
                sums[cluster[j]] += distances.between(i, j);
            }
            double nearest = Double.POSITIVE_INFINITY;
            for (int other = 0; other < k; other++) {
                nearest = other == cluster[i] ? nearest : Math.min(nearest, sums[other] / sizes[other]);
            }
            widths[i] = k < 2 ? Double.NaN : width(sums[cluster[i]], sizes[cluster[i]], nearest);
        }
        return new Silhouette(widths, Moments.mean(widths));
    }

    private static double width(double own, int size, double nearest) {
        if (size == 1) {
            return 0;
        }
        double within = own / (size - 1);
        double most = Math.max(within, nearest);
        return most == 0 ? 0 : (nearest - within) / most;
    }
}
