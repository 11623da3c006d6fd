package io.govatlas.comparison.peers;

import io.govatlas.comparison.areas.AreaGroup;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.engine.Clustering;
import io.govatlas.comparison.engine.Distances;
import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Features;
import io.govatlas.comparison.engine.Partition;
import io.govatlas.comparison.engine.PeerSpace;
import io.govatlas.comparison.engine.Progress;
import io.govatlas.comparison.engine.Silhouette;
import io.govatlas.comparison.engine.Stability;
import io.govatlas.comparison.indices.EngineTexts;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts areas into groups by their figures. */
final class Grouping {

    static final int FEWEST_AREAS = 4;
    private static final int MOST_TRIED = 10;
    private static final int SAMPLES = 100;

    private final PeerGroupRequest request;
    private final Gazetteer gazetteer;
    private final PeerSpace space;
    private final Clustering clustering;

    /** @param figures of areas that have enough of them */
    Grouping(PeerGroupRequest request, Latest figures, Gazetteer gazetteer) {
        this.request = request;
        this.gazetteer = gazetteer;
        this.clustering = request.method().clustering(request.seed());
        boolean names = request.distance() == DistanceMeasure.GOWER && request.method() != GroupingMethod.K_MEANS;
        List<AreaGroup.Kind> kinds = names ? request.features() : List.of();
        String[][] nominal = kinds.stream()
                .map(kind -> figures.areas().stream()
                        .map(area -> gazetteer.groupOf(area, kind))
                        .toArray(String[]::new))
                .toArray(String[][]::new);
        Features features = new Features(
                figures.areas(),
                figures.indicators(),
                figures.values(),
                kinds.stream().map(Enum::name).toList(),
                nominal);
        this.space = names ? PeerSpace.gower(features) : PeerSpace.euclidean(features);
    }

    record Found(
            List<PeerGroups.Cluster> clusters,
            double silhouette,
            List<PeerGroups.Candidate> candidates,
            PeerGroups.Steadiness stability) {}

    /** @throws ProblemException 400 where these areas cannot be put into so many groups */
    Found groups() {
        int areas = space.distances().size();
        Integer asked = request.clusters();
        if (asked != null && asked >= areas) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", 1)
                    .at("/clusters", "peers-too-many-groups", asked, areas);
        }
        try {
            List<Clustering.Count> counts = asked == null
                    ? clustering.byCount(space, 2, Math.min(MOST_TRIED, areas - 1))
                    : clustering.byCount(space, asked, asked);
            Clustering.Count best = counts.get(0);
            return new Found(
                    clusters(best.partition()),
                    best.silhouette(),
                    counts.stream()
                            .map(count -> new PeerGroups.Candidate(count.clusters(), count.silhouette()))
                            .toList(),
                    stability(best.clusters()));
        } catch (EngineException cannot) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", 1)
                    .at("/method", "engine-says", EngineTexts.of(cannot));
        }
    }

    /** Drawn anew, areas can have nothing in common, or be too alike for so many groups; then nothing can be said. */
    private PeerGroups.Steadiness stability(int clusters) {
        try {
            Stability found = Stability.of(space, clustering, clusters, SAMPLES, request.seed(), Progress.NONE);
            return new PeerGroups.Steadiness(found.mean(), found.low(), found.high(), found.samples());
        } catch (EngineException cannot) {
            return null;
        }
    }

    private List<PeerGroups.Cluster> clusters(Partition partition) {
        Silhouette silhouette = Silhouette.of(space.distances(), partition);
        List<PeerGroups.Cluster> clusters = new ArrayList<>();
        for (int k = 0; k < partition.size(); k++) {
            int cluster = k;
            int[] members = IntStream.range(0, partition.clusterOf().length)
                    .filter(c -> partition.clusterOf()[c] == cluster)
                    .toArray();
            clusters.add(new PeerGroups.Cluster(
                    space.distances().units().get(exemplar(members)),
                    IntStream.of(members)
                            .mapToObj(c -> member(
                                    space.distances().units().get(c), silhouette.widths()[c]))
                            .toList()));
        }
        return clusters;
    }

    /** The nearest to all others, whatever the method: what k-medoids chooses, and the others do not say. */
    private int exemplar(int[] members) {
        Distances distances = space.distances();
        int best = members[0];
        double least = Double.POSITIVE_INFINITY;
        for (int candidate : members) {
            double sum = IntStream.of(members)
                    .mapToDouble(other -> distances.between(candidate, other))
                    .sum();
            if (sum < least) {
                least = sum;
                best = candidate;
            }
        }
        return best;
    }

    private PeerGroups.Member member(String area, double width) {
        LocalizedText name = gazetteer.areas().get(area).name();
        return new PeerGroups.Member(area, name, width);
    }
}
