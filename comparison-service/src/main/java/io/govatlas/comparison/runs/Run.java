package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.indices.BetterEnd;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An index as computed: scores, and ranks with what they are worth. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An index as computed: scores, and ranks with what they are worth")
public record Run(
        @Schema(
                description =
                        "Made of the frozen inputs: the same inputs have the same id, and the same answer to the bit")
        String id,

        @Schema(description = "Version of the arithmetic") String engine,

        @Schema(description = "Absent where the definition was sent along")
        IndexOfRun index,

        @Schema(description = "Period of the scores; absent for figures sent along without one")
        String period,

        @Schema(description = "All periods that went in, oldest first")
        List<String> periods,

        @Schema(description = "Position of the ledger the stored figures were read at")
        String asOf,

        @Schema(description = "Slugs of the datasets the figures come from")
        List<String> datasets,

        long seed,

        @Schema(description = "How often the assumptions were drawn")
        int draws,

        @Schema(description = "Whether units are ranked; false where an indicator's authors say it is not a ranking")
        boolean ranked,

        @Schema(description = "Where units are not ranked: why, and how to consent")
        LocalizedText notice,

        List<Node> tree,

        @Schema(description = "The best first; those without a score last")
        List<Unit> units,

        @Schema(description = "Units left out for too little data")
        List<String> excluded,

        @Schema(description = "Runs of the ranking in which no unit can be told from any other")
        List<List<String>> indistinguishable,

        @Schema(description = "By how many places ranks move on average when the assumptions are drawn")
        Double meanShift,

        List<Remark> findings) {

    /** A node of the tree with its weight as used. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RunNode", description = "A node of the tree with its weight as used")
    public record Node(
            String code,
            String parent,
            LocalizedText name,
            BetterEnd direction,

            @Schema(description = "Share within its group, as used")
            double weight,

            @Schema(description = "Share in the whole") double effectiveWeight,

            @Schema(
                    description =
                            "Groups weighted by pairwise comparisons: how much these contradict each other; below 0.1"
                                    + " they can be used")
            Double consistencyRatio) {}

    /** The result of one unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RunUnit", description = "The result of one unit; a rank never comes without its interval")
    public record Unit(
            @Schema(description = "Its name in the figures, or the code of the area")
            String unit,

            LocalizedText name,

            @Schema(description = "Absent where too little is known")
            Double score,

            @Schema(description = "1 is the best; absent without a score and where units are not ranked")
            Double rank,

            @Schema(description = "Where the rank lies in 90 % of the draws")
            Interval interval,

            @Schema(description = "The middle rank of the draws")
            Double median,

            @Schema(description = "Units that neither beat it nor are beaten by it in 95 % of the draws")
            List<String> notDistinguishableFrom,

            @Schema(description = "Code of its band") String band,

            @Schema(description = "Scores of the groups") List<GroupScore> groups,

            @Schema(description = "Share of the indicators it has a figure of")
            double coverage,

            @Schema(description = "What is to be known of single figures")
            List<CellNote> cells) {}

    /** The 5th and the 95th percentile. */
    @Schema(name = "RankInterval", description = "The 5th and the 95th percentile of the draws")
    public record Interval(double low, double high) {}

    /** The score of a unit in a group. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GroupScore", description = "The score of a unit in a group")
    public record GroupScore(String node, Double score) {}
}
