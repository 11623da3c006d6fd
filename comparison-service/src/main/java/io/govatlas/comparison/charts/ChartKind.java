package io.govatlas.comparison.charts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of pictures, each with how many units it draws where nobody asks, and at most. */
@Schema(description = "Kind of the picture")
enum ChartKind {
    @JsonProperty("bars")
    BARS(40, 200),
    @JsonProperty("radar")
    RADAR(4, 7),
    @JsonProperty("slope")
    SLOPE(8, 12),
    @JsonProperty("heat-map")
    HEAT_MAP(40, 200),
    @JsonProperty("acceptability")
    ACCEPTABILITY(30, 200);

    final int usual;
    final int most;

    ChartKind(int usual, int most) {
        this.usual = usual;
        this.most = most;
    }
}
