package io.govatlas.comparison.observations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Datasets of the same standing that give different values for the same; none is chosen and none averaged. */
@Schema(description = "Datasets of the same standing that give different values; none is chosen, and none averaged")
public record Contradiction(String indicator, String area, String period, List<Claim> claims) {

    /** One side of it. */
    @Schema(name = "ContradictingValue", description = "One side of a contradiction")
    public record Claim(String dataset, double value) {}
}
