package io.govatlas.comparison.peers;

import io.govatlas.comparison.areas.AreaGroup;
import io.govatlas.platform.knowledge.Slug;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which areas to group, by what, and how. */
@Schema(description = "Which areas to group, by what, and how")
public record PeerGroupRequest(
        @Schema(
                description = "Codes of the indicators whose latest figures areas are compared by",
                examples = "[\"OSI\", \"TII\", \"HCI\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 80) String> indicators,

        @Schema(description = "Kinds of groups that count as features besides, such as the income group; for gower")
        @Size(max = 6)
        List<AreaGroup.@NotNull Kind> features,

        @Schema(description = "Codes of areas; all that have figures where neither areas nor groups are named")
        @Size(max = 500)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 20) String> areas,

        @Schema(description = "Codes of groups of areas, besides the areas named") @Size(max = 50)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 80) String> groups,

        @Schema(
                description = "Last year; each figure is the latest of it and the five years before. Absent: the latest"
                        + " year there is",
                examples = "2024")
        @Pattern(regexp = "[0-9]{4}")
        String period,

        @Schema(description = "How far two areas are apart", defaultValue = "gower")
        DistanceMeasure distance,

        @Schema(
                description = "How groups are made; k-means works on z-scores and takes no missing figures",
                defaultValue = "ward")
        GroupingMethod method,

        @Schema(description = "How many groups; absent: as many, from 2 to 10, as have the widest mean silhouette")
        @Min(2)
        @Max(50)
        Integer clusters,

        @Schema(
                description = "Seed of what is drawn at random: the same seed gives the same answer",
                defaultValue = "1")
        Long seed,

        @Schema(description = "As it was then: a position or an instant; now where absent") @Size(max = 60)
        String asOf) {

    public PeerGroupRequest {
        features = features == null ? List.of() : features;
        areas = areas == null ? List.of() : areas;
        groups = groups == null ? List.of() : groups;
        distance = distance == null ? DistanceMeasure.GOWER : distance;
        method = method == null ? GroupingMethod.WARD : method;
        seed = seed == null ? 1 : seed;
    }
}
