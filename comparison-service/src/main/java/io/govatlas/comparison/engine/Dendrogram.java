package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How units join, the nearest first; a merge joins the clusters of two units at a height. */
public record Dendrogram(List<String> units, List<Merge> merges) {

    /** One unit of each of the two clusters, and how far these are apart. */
    public record Merge(int first, int second, double height) {}

    /**
     * Ward's criterion by the update of Lance and Williams on squared distances, along chains of nearest neighbours,
     * which takes time and memory in proportion to the pairs (Murtagh 1983).
     */
    public static Dendrogram ward(Distances distances) {
        distances.mustBeComplete();
        int n = distances.size();
        double[] d = distances.copy();
        for (int k = 0; k < d.length; k++) {
            d[k] *= d[k];
        }
        int[] size = new int[n]; // 0: joined to another
        Arrays.fill(size, 1);
        int[] chain = new int[n];
        int length = 0;
        List<Merge> merges = new ArrayList<>();
        for (int joined = 1; joined < n; joined++) {
            if (length == 0) {
                chain[length++] = first(size);
            }
            while (true) {
                int tip = chain[length - 1];
                int before = length > 1 ? chain[length - 2] : -1;
                int nearest = nearest(d, size, tip, before);
                if (nearest == before) {
                    break;
                }
                chain[length++] = nearest;
            }
            int a = Math.min(chain[length - 1], chain[length - 2]);
            int b = Math.max(chain[length - 1], chain[length - 2]);
            length -= 2;
            merges.add(new Merge(a, b, Math.sqrt(d[Distances.index(b, a)])));
            join(d, size, a, b);
        }
        merges.sort(Comparator.comparingDouble(Merge::height)); // stable: what was joined first stays first
        return new Dendrogram(distances.units(), List.copyOf(merges));
    }

    /** The clusters before the last merges. */
    public Partition cut(int clusters) {
        int n = units.size();
        if (clusters < 1 || clusters > n) {
            throw new EngineException("engine.peers.clusters", clusters, n);
        }
        int[] root = IntStream.range(0, n).toArray();
        for (Merge merge : merges.subList(0, n - clusters)) {
            root[find(root, merge.second())] = find(root, merge.first());
        }
        return Partition.of(units, IntStream.range(0, n).map(c -> find(root, c)).toArray(), new int[0]);
    }

    private static int find(int[] root, int unit) {
        int at = unit;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static int first(int[] size) {
        int first = 0;
        while (size[first] == 0) {
            first++;
        }
        return first;
    }

    /** The one before in the chain wins ties, so that chains end. */
    private static int nearest(double[] d, int[] size, int tip, int before) {
        int nearest = before;
        double least = before < 0 ? Double.POSITIVE_INFINITY : at(d, tip, before);
        for (int k = 0; k < size.length; k++) {
            if (size[k] > 0 && k != tip && at(d, tip, k) < least) {
                least = at(d, tip, k);
                nearest = k;
            }
        }
        return nearest;
    }

    private static void join(double[] d, int[] size, int a, int b) {
        double ab = at(d, a, b);
        for (int k = 0; k < size.length; k++) {
            if (size[k] > 0 && k != a && k != b) {
                double all = size[a] + size[b] + (double) size[k];
                double next =
                        ((size[a] + size[k]) * at(d, a, k) + (size[b] + size[k]) * at(d, b, k) - size[k] * ab) / all;
                d[k > a ? Distances.index(k, a) : Distances.index(a, k)] = next;
            }
        }
        size[a] += size[b];
        size[b] = 0;
    }

    private static double at(double[] d, int i, int j) {
        return i > j ? d[Distances.index(i, j)] : d[Distances.index(j, i)];
    }
}
