package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Units in clusters numbered from 0 in the order of their first members; exemplars are units that stand for their
 * cluster, empty for methods that name none.
 */
public record Partition(List<String> units, int[] clusterOf, List<String> exemplars) {

    static Partition of(List<String> units, int[] labels, int[] medoids) {
        int[] renumbered = new int[labels.length];
        List<Integer> seen = new ArrayList<>();
        for (int c = 0; c < labels.length; c++) {
            if (!seen.contains(labels[c])) {
                seen.add(labels[c]);
            }
            renumbered[c] = seen.indexOf(labels[c]);
        }
        List<String> exemplars = new ArrayList<>();
        for (int k = 0; k < medoids.length; k++) {
            exemplars.add(units.get(medoids[seen.get(k)]));
        }
        return new Partition(units, renumbered, List.copyOf(exemplars));
    }

    public int size() {
        int most = -1;
        for (int cluster : clusterOf) {
            most = Math.max(most, cluster);
        }
        return most + 1;
    }

    public List<String> members(int cluster) {
        List<String> members = new ArrayList<>();
        for (int c = 0; c < clusterOf.length; c++) {
            if (clusterOf[c] == cluster) {
                members.add(units.get(c));
            }
        }
        return members;
    }

    /** How far two partitions of the same units agree: 1 fully, 0 as by chance (Hubert and Arabie 1985). */
    public double adjustedRand(Partition other) {
        if (!units.equals(other.units())) {
            throw new EngineException("engine.peers.other-units");
        }
        long[][] table = new long[size()][other.size()];
        long[] rows = new long[size()];
        long[] columns = new long[other.size()];
        for (int c = 0; c < clusterOf.length; c++) {
            table[clusterOf[c]][other.clusterOf[c]]++;
            rows[clusterOf[c]]++;
            columns[other.clusterOf[c]]++;
        }
        double together = 0;
        for (long[] row : table) {
            together += pairs(row);
        }
        double expected = pairs(rows) * pairs(columns) / pairs(new long[] {clusterOf.length});
        double most = (pairs(rows) + pairs(columns)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(long[] counts) {
        double pairs = 0;
        for (long count : counts) {
            pairs += count * (count - 1) / 2d;
        }
        return pairs;
    }
}
