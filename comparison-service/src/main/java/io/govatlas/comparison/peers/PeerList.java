package io.govatlas.comparison.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.areas.AreaKind;
import io.govatlas.comparison.observations.CitedDataset;
import io.govatlas.comparison.observations.Moment;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The nearest peers of an area, and why they are. */
@Schema(description = "The nearest peers of an area, and why they are")
public record PeerList(
        String area,
        LocalizedText name,
        Strategy strategy,

        @Schema(description = "Last year of the figures; each is the latest of it and the five years before")
        String period,

        Moment asOf,

        @Schema(description = "The nearest first") List<Peer> peers,

        @Schema(description = "Strategies that find peers for this area")
        List<Strategy> working,

        List<CitedDataset> datasets) {

    /** A peer, and why it is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A peer, and why it is one")
    public record Peer(
            String area,
            LocalizedText name,
            AreaKind kind,

            @Schema(description = "Strategy that named it") Strategy strategy,

            @Schema(description = "In the measure of that strategy, 0 being the same; absent where it has none")
            Double distance,

            LocalizedText reason) {}
}
