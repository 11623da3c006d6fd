package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.NA;
import static io.govatlas.comparison.engine.Fixtures.of;
import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.govatlas.comparison.engine.PeerStrategy.*;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeersTest {

    /** Three heaps of ten units each. */
    private static final Features HEAPS = heaps();

    static List<Clustering> clusterings() {
        return List.of(new Clustering.Ward(), new Clustering.KMeans(5, 1), new Clustering.KMedoids());
    }

    private static Features heaps() {
        double[][] columns = new double[2][30];
        var random = new java.util.SplittableRandom(1);
        for (int c = 0; c < 30; c++) {
            columns[0][c] = c % 3 * 10 + random.nextDouble();
            columns[1][c] = (c % 3 == 1 ? 8 : 0) + random.nextDouble();
        }
        return Features.of(Fixtures.columns(columns));
    }

    @Test
    void gowerTakesNumbersNamesAndGaps() {
        var features = new Features(
                List.of("a", "b", "c", "d"),
                List.of("x"),
                new double[][] {{0, 5, NA, NA}},
                List.of("y"),
                new String[][] {{"red", "red", "blue", null}});
        Distances d = Distances.gower(features);
        assertThat(d.between(0, 1)).isEqualTo(0.5);
        assertThat(d.between(0, 2)).isEqualTo(1);
        assertThat(d.between(0, 3)).isNaN();
        assertThat(d.between(2, 2)).isZero();
        refused("engine.peers.nothing-in-common", () -> Dendrogram.ward(d));
        refused(
                "engine.peers.nothing-in-common",
                () -> new Clustering.KMedoids().partition(new PeerSpace(features, d), 2));
    }

    @Test
    void euclideanIsOnZScores() {
        Distances d = Distances.euclidean(Features.of(Fixtures.columns(of(1, 2, 3), of(10, 30, NA), of(7, 7, 7))));
        assertThat(d.between(0, 1)).isCloseTo(Math.sqrt(1 + 2), within(1e-12));
        assertThat(d.between(0, 2)).isCloseTo(Math.sqrt(4 * 3 / 2d), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("clusterings")
    void heapsAreFound(Clustering clustering) {
        PeerSpace space = PeerSpace.euclidean(HEAPS);
        Partition partition = clustering.partition(space, 3);
        assertThat(partition.clusterOf())
                .containsExactly(IntStream.range(0, 30).map(c -> c % 3).toArray());
        assertThat(Silhouette.of(space.distances(), partition).mean()).isGreaterThan(0.7);
        assertThat(clustering.byCount(space, 2, 6).get(0).clusters()).isEqualTo(3);
        assertThat(Stability.of(space, clustering, 3, 20, 1, Progress.NONE).low())
                .isEqualTo(1);
        assertThat(clustering.partition(space, 1).size()).isEqualTo(1);
        assertThat(clustering.partition(space, 30).size()).isEqualTo(30);
        refused("engine.peers.clusters", () -> clustering.partition(space, 31));
    }

    /** The medoids with the smallest sum, found by trying all pairs. */
    @Test
    void medoidsAreTheBestPair() {
        Features features = Features.of(Fixtures.scattered(25, 3));
        PeerSpace space = PeerSpace.gower(features);
        Partition partition = new Clustering.KMedoids().partition(space, 2);
        double least = Double.MAX_VALUE;
        for (int a = 0; a < 25; a++) {
            for (int b = 0; b < a; b++) {
                least = Math.min(least, sum(space.distances(), a, b));
            }
        }
        int first = features.units().indexOf(partition.exemplars().get(0));
        int second = features.units().indexOf(partition.exemplars().get(1));
        assertThat(sum(space.distances(), first, second)).isCloseTo(least, within(1e-12));
        assertThat(partition.members(0)).contains(partition.exemplars().get(0));
    }

    private static double sum(Distances d, int a, int b) {
        return IntStream.range(0, d.size())
                .mapToDouble(o -> Math.min(d.between(o, a), d.between(o, b)))
                .sum();
    }

    /** R: {@code hclust(dist(c(0, 1, 4, 9, 11)), "ward.D2")$height}, worked out with the update formula by hand. */
    @Test
    void wardJoinsByTheUpdateOfLanceAndWilliams() {
        Distances d = Distances.gower(Features.of(Fixtures.columns(of(0, 1, 4, 9, 11))));
        var merges = Dendrogram.ward(d).merges();
        double[] heights = merges.stream().mapToDouble(m -> m.height() * 11).toArray();
        double third = Math.sqrt((2 * 16 + 2 * 9 - 1) / 3d);
        double last = Math.sqrt(2 * 3 * 2 / 5d) * (10 - 5 / 3d);
        assertThat(heights).containsExactly(of(1, 2, third, last), within(1e-12));
    }

    @Test
    void agreementBeyondChance() {
        List<String> units = Fixtures.names("u", 4);
        Partition a = Partition.of(units, new int[] {5, 5, 7, 7}, new int[0]);
        assertThat(a.adjustedRand(Partition.of(units, new int[] {1, 1, 0, 0}, new int[0])))
                .isEqualTo(1);
        assertThat(a.adjustedRand(Partition.of(units, new int[] {0, 1, 0, 1}, new int[0])))
                .isCloseTo(-0.5, within(1e-12));
        refused(
                "engine.peers.other-units",
                () -> a.adjustedRand(Partition.of(units.subList(0, 2), new int[2], new int[0])));
    }

    @Test
    void kMeansTakesNoGaps() {
        PeerSpace gaps = PeerSpace.gower(Features.of(Fixtures.columns(of(1, NA, 3))));
        refused("engine.peers.missing", () -> new Clustering.KMeans(1, 1).partition(gaps, 2));
    }

    @Test
    void aFewThousandUnitsAreJoined() {
        Distances d = Distances.euclidean(Features.of(Fixtures.scattered(3_000, 3)));
        assertThat(Dendrogram.ward(d).cut(7).size()).isEqualTo(7);
    }

    @Test
    void strategiesNameTheNearestFirst() {
        DataTable numbers = Fixtures.columns(of(1, 10, 100, 1_000, NA));
        var income = new NearestNumber("income", numbers, "q1", Scale.LOGARITHMIC);
        var region = new SameRegion("region", Map.of("u1", "x", "u3", "x", "u2", "y"), income);
        var range = new DataRange("range", numbers, "q1");
        var near = new Neighbours("neighbours", Map.of("u1", List.of("u4", "u2")));
        assertThat(names(income, "u2", 2)).containsExactly("u1", "u3");
        assertThat(names(income, "u5", 2)).isEmpty();
        assertThat(names(region, "u1", 5)).containsExactly("u3");
        assertThat(names(region, "u4", 5)).isEmpty();
        assertThat(names(range, "u2", 2)).containsExactly("u1", "u4");
        assertThat(names(near, "u1", 1)).containsExactly("u4");
        assertThat(names(new NearestProfile("profile", Distances.gower(Features.of(numbers))), "u1", 1))
                .containsExactly("u2");
        var usual = new Combination("default", List.of(region, income, near));
        assertThat(usual.peers("u1", 3).stream().map(Peer::strategy)).containsExactly("region", "income", "neighbours");
        assertThat(names(usual, "u1", 3)).containsExactly("u3", "u2", "u4");
        refused("engine.data.unknown-unit", () -> income.peers("nobody", 1));
    }

    private static List<String> names(PeerStrategy strategy, String unit, int most) {
        return strategy.peers(unit, most).stream().map(Peer::unit).toList();
    }
}
