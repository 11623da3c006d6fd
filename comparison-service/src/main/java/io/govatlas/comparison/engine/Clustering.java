package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.MultiKMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.random.Well19937c;

/** Ways to put units into a given number of clusters. */
public sealed interface Clustering {

    /** Between one cluster and as many as there are units. */
    Partition partition(PeerSpace space, int clusters);

    /** Ward's method on the distances as they are. */
    record Ward() implements Clustering {

        @Override
        public Partition partition(PeerSpace space, int clusters) {
            return Dendrogram.ward(space.distances()).cut(clusters);
        }
    }

    /** k-means++ on z-scores of the numbers, the best of several starts; takes no missing values and ignores names. */
    record KMeans(int starts, long seed) implements Clustering {

        private static final int MOST_ITERATIONS = 1_000;

        public KMeans {
            if (starts < 1) {
                throw new EngineException("engine.peers.starts", starts);
            }
        }

        @Override
        public Partition partition(PeerSpace space, int clusters) {
            mustFit(space, clusters);
            double[][] z = Distances.standardised(space.features());
            if (z.length == 0) {
                throw new EngineException("engine.peers.no-numbers");
            }
            List<DoublePoint> points = IntStream.range(0, space.size())
                    .mapToObj(c -> {
                        double[] point = Arrays.stream(z)
                                .mapToDouble(column -> column[c])
                                .toArray();
                        if (Arrays.stream(point).anyMatch(Double::isNaN)) {
                            throw new EngineException(
                                    "engine.peers.missing",
                                    space.features().units().get(c));
                        }
                        return new DoublePoint(point);
                    })
                    .toList();
            if (points.stream().distinct().count() < clusters) { // it would look for them for very long
                throw new EngineException("engine.peers.k-means-failed", clusters);
            }
            Map<DoublePoint, Integer> position = new java.util.IdentityHashMap<>();
            IntStream.range(0, points.size()).forEach(c -> position.put(points.get(c), c));
            var one = new KMeansPlusPlusClusterer<DoublePoint>(
                    clusters, MOST_ITERATIONS, new EuclideanDistance(), new Well19937c(seed));
            int[] labels = new int[points.size()];
            int label = 0;
            try {
                for (var cluster : new MultiKMeansPlusPlusClusterer<>(one, starts).cluster(points)) {
                    for (DoublePoint point : cluster.getPoints()) {
                        labels[position.get(point)] = label;
                    }
                    label++;
                }
            } catch (MathRuntimeException cannot) { // a cluster ran empty
                throw new EngineException("engine.peers.k-means-failed", clusters);
            }
            return Partition.of(space.features().units(), labels, new int[0]);
        }
    }

    /** Clusters around units: the medoids with the smallest sum of distances that swapping finds. */
    record KMedoids() implements Clustering {

        @Override
        public Partition partition(PeerSpace space, int clusters) {
            mustFit(space, clusters);
            return Medoids.of(space.distances(), clusters);
        }
    }

    private static void mustFit(PeerSpace space, int clusters) {
        if (clusters < 1 || clusters > space.size()) {
            throw new EngineException("engine.peers.clusters", clusters, space.size());
        }
    }

    /** How good a number of clusters is: the mean silhouette width. */
    record Count(int clusters, double silhouette, Partition partition) {}

    /** The partitions with from … to clusters, and of them the one with the widest mean silhouette first. */
    default List<Count> byCount(PeerSpace space, int from, int to) {
        if (from < 2 || to < from) {
            throw new EngineException("engine.peers.counts", from, to);
        }
        Map<Integer, Count> counts = new HashMap<>();
        for (int k = from; k <= Math.min(to, space.size()); k++) {
            Partition partition = partition(space, k);
            counts.put(
                    k, new Count(k, Silhouette.of(space.distances(), partition).mean(), partition));
        }
        return counts.values().stream()
                .sorted(java.util.Comparator.comparingDouble((Count count) -> -count.silhouette())
                        .thenComparingInt(Count::clusters))
                .toList();
    }
}
