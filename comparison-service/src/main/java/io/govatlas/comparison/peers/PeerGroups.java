package io.govatlas.comparison.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.observations.CitedDataset;
import io.govatlas.comparison.observations.Moment;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Areas in groups of their like. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Areas in groups of their like")
public record PeerGroups(
        Moment asOf,

        @Schema(description = "The question, with what was chosen where it left something open")
        PeerGroupRequest request,

        @Schema(description = "The groups, in the order of their first members")
        List<Cluster> clusters,

        @Schema(description = "Mean silhouette width over all areas: near 1 clear groups, near 0 none")
        double silhouette,

        @Schema(description = "The mean silhouette width with each number of groups that was tried, the widest first")
        List<Candidate> candidates,

        @Schema(
                description =
                        "Whether the groups would be found again with other areas; absent where that cannot be said")
        Steadiness stability,

        @Schema(description = "Areas that were left out, for lack of figures")
        List<Excluded> excluded,

        List<CitedDataset> datasets) {

    /** One group. */
    @Schema(name = "PeerCluster", description = "One group of like areas")
    public record Cluster(
            @Schema(description = "The area that stands for it: the nearest to all others in it")
            String exemplar,

            List<Member> members) {}

    /** An area in a group. */
    @Schema(name = "PeerMember", description = "An area in a group")
    public record Member(
            String area,
            LocalizedText name,

            @Schema(description = "Silhouette width: below 0 it is nearer to another group")
            double silhouette) {}

    /** A number of groups that was tried. */
    @Schema(name = "PeerCandidate", description = "A number of groups, and how clear they are")
    public record Candidate(int clusters, double silhouette) {}

    /** Agreement with the groups found for areas drawn with replacement. */
    @Schema(
            name = "PeerStability",
            description =
                    "Adjusted Rand index between the groups and those of areas drawn with replacement: mean, 5 and 95 %")
    public record Steadiness(double mean, double low, double high, int samples) {}

    /** An area that was left out. */
    @Schema(name = "PeerExcluded", description = "An area that was left out, and how many of the figures it has")
    public record Excluded(String area, LocalizedText name, int figures) {}
}
