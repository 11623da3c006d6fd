package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether clusters would be found again: units are drawn with replacement, those drawn are clustered anew, and the
 * adjusted Rand index compares them with the clusters found for all; its mean and 5 to 95 % interval.
 */
public record Stability(double mean, double low, double high, int samples) {

    public static Stability of(
            PeerSpace space, Clustering clustering, int clusters, int samples, long seed, Progress progress) {
        if (samples < 1) {
            throw new EngineException("engine.peers.samples", samples);
        }
        Partition all = clustering.partition(space, clusters);
        double[] agreement = new double[samples];
        for (int s = 0; s < samples; s++) {
            progress.check();
            var stream = new CounterStream(seed, s);
            int[] rows = IntStream.range(0, space.size())
                    .map(c -> stream.nextInt(space.size()))
                    .distinct()
                    .sorted()
                    .toArray();
            PeerSpace drawn = space.of(rows);
            Partition again = clustering.partition(drawn, Math.min(clusters, rows.length));
            int[] before = Arrays.stream(rows).map(c -> all.clusterOf()[c]).toArray();
            agreement[s] = again.adjustedRand(Partition.of(drawn.distances().units(), before, new int[0]));
            progress.done(s + 1L, samples);
        }
        return new Stability(
                Moments.mean(agreement),
                Moments.quantile(agreement, Uncertainty.LOW),
                Moments.quantile(agreement, Uncertainty.HIGH),
                samples);
    }
}
