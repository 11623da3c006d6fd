package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.Coherence;
import io.govatlas.comparison.engine.PrincipalComponents;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the parts of an index belong together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whether the parts of an index belong together")
public record CoherenceReport(
        String id,

        @Schema(description = "Each node with its group and with the index")
        List<Link> links,

        @Schema(description = "Each two members of a group") List<Pair> pairs,
        List<Group> groups,

        @Schema(description = "Each indicator with the sizes it might only measure")
        List<Size> sizes,

        @Schema(description = "What each node weighs, and what its group really owes to it")
        List<Importance> importance,

        List<Remark> findings) {

    /** Three coefficients; absent where one of the two does not vary. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Correlations", description = "Three coefficients; absent where one of the two does not vary")
    public record Correlations(Double pearson, Double spearman, Double kendall) {

        static Correlations of(Coherence.Correlations r) {
            return new Correlations(Table.orNull(r.pearson()), Table.orNull(r.spearman()), Table.orNull(r.kendall()));
        }
    }

    /** A node with what is above it. */
    @Schema(name = "CoherenceLink", description = "A node with its group and with the index")
    public record Link(String node, String parent, Correlations withParent, Correlations withIndex) {}

    /** Two members of a group. */
    @Schema(name = "CoherencePair", description = "Two members of a group")
    public record Pair(String group, String first, String second, Correlations correlations) {}

    /** An indicator and a size. */
    @Schema(name = "CoherenceSize", description = "An indicator and a size")
    public record Size(String indicator, String denominator, Correlations correlations) {}

    /** How a group hangs together. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CoherenceGroup", description = "How a group hangs together")
    public record Group(
            String group,

            @Schema(description = "Cronbach's α; good from 0.7")
            Double alpha,

            @Schema(description = "Kaiser–Meyer–Olkin; good from 0.6")
            Double kmo,

            @Schema(description = "Of the correlation matrix, the largest first")
            List<Double> eigenvalues,

            @Schema(description = "How many components explain more than one indicator does")
            Integer kaiser) {}

    /** Weight beside importance. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CoherenceImportance", description = "Weight beside importance")
    public record Importance(
            String node,
            @Schema(description = "Share within its group") double weight,
            @Schema(description = "Share in the whole") double effectiveWeight,

            @Schema(description = "Squared correlation with its group")
            Double squaredCorrelation,

            @Schema(description = "Correlation ratio η² with its group, which sees more than straight lines")
            Double correlationRatio) {}

    static CoherenceReport of(String id, Coherence coherence) {
        return new CoherenceReport(
                id,
                coherence.links().stream()
                        .map(l -> new Link(
                                l.node(), l.parent(), Correlations.of(l.withParent()), Correlations.of(l.withRoot())))
                        .toList(),
                coherence.pairs().stream()
                        .map(p -> new Pair(p.group(), p.first(), p.second(), Correlations.of(p.correlations())))
                        .toList(),
                coherence.groups().stream().map(CoherenceReport::group).toList(),
                coherence.sizes().stream()
                        .map(s -> new Size(s.indicator(), s.denominator(), Correlations.of(s.correlations())))
                        .toList(),
                coherence.importance().stream()
                        .map(i -> new Importance(
                                i.node(),
                                i.nominal(),
                                i.effective(),
                                Table.orNull(i.squaredCorrelation()),
                                Table.orNull(i.correlationRatio())))
                        .toList(),
                coherence.findings().stream().map(Remark::of).toList());
    }

    private static Group group(Coherence.Group group) {
        PrincipalComponents components = group.components();
        return components == null
                ? new Group(group.group(), Table.orNull(group.alpha()), null, null, null)
                : new Group(
                        group.group(),
                        Table.orNull(group.alpha()),
                        Table.orNull(components.kmo()),
                        Arrays.stream(components.eigenvalues()).boxed().toList(),
                        components.kaiser());
    }
}
