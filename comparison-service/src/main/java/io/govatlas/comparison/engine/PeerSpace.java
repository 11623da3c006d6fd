package io.govatlas.comparison.engine;

/** Units with their features and how far they are apart. */
public record PeerSpace(Features features, Distances distances) {

    public static PeerSpace gower(Features features) {
        return new PeerSpace(features, Distances.gower(features));
    }

    public static PeerSpace euclidean(Features features) {
        return new PeerSpace(features, Distances.euclidean(features));
    }

    PeerSpace of(int[] rows) {
        return new PeerSpace(features.of(rows), distances.of(rows));
    }

    int size() {
        return distances.size();
    }
}
