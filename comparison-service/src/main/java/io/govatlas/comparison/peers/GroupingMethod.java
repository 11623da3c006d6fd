package io.govatlas.comparison.peers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.Clustering;

/** How areas are put into groups. */
enum GroupingMethod {
    @JsonProperty("ward")
    WARD,
    @JsonProperty("k-medoids")
    K_MEDOIDS,
    @JsonProperty("k-means")
    K_MEANS;

    private static final int STARTS = 10;

    Clustering clustering(long seed) {
        return switch (this) {
            case WARD -> new Clustering.Ward();
            case K_MEDOIDS -> new Clustering.KMedoids();
            case K_MEANS -> new Clustering.KMeans(STARTS, seed);
        };
    }
}
