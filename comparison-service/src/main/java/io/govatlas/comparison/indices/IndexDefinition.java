package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.publication.Content;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an index is made: its tree, the steps in their order, and every choice of method by name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How an index is made: its tree, the steps in their order, and every choice of method by name")
public record IndexDefinition(
        @NotEmpty @Size(max = 1500) List<@NotNull @Valid IndexNode> tree,

        @Schema(description = "What happens to the figures before they are aggregated, in this order") @Size(max = 12)
        List<@NotNull @Valid Step> steps,

        @Schema(description = "How groups are combined; arithmetic where absent") @Valid
        AggregationChoice aggregation,

        @Schema(description = "Other aggregations by level: 1 are the groups of indicators, 2 the groups of those …")
        @Size(max = 10)
        Map<String, @NotNull @Valid AggregationChoice> aggregationByLevel,

        @Schema(description = "Where weights come from; given where absent") @Valid
        WeightingChoice weighting,

        @Schema(description = "Least share of a group's children a unit needs to get a score there; 0 where absent")
        Double groupCoverage,

        @Schema(description = "Other such shares by level, as of aggregationByLevel") @Size(max = 10)
        Map<String, @NotNull Double> groupCoverageByLevel,

        @Schema(description = "What units of equal score get; min where absent")
        Ties ties,

        @Schema(description = "Named parts of the scale, the highest first; four quarters of the units where absent")
        @Size(max = 12)
        List<@NotNull @Valid Band> bands,

        @Valid Assumptions uncertainty) {

    public IndexDefinition {
        tree = tree == null ? List.of() : tree;
        steps = steps == null ? List.of() : steps;
        aggregationByLevel = aggregationByLevel == null ? Map.of() : aggregationByLevel;
        bands = bands == null ? List.of() : bands;
    }

    public AggregationChoice aggregationOrUsual() {
        return aggregation == null ? AggregationChoice.ARITHMETIC : aggregation;
    }

    public WeightingChoice weightingOf(IndexNode group) {
        WeightingChoice common = weighting == null ? WeightingChoice.GIVEN : weighting;
        return group.weighting() == null ? common : group.weighting();
    }

    public Assumptions assumptions() {
        return uncertainty == null ? Assumptions.USUAL : uncertainty;
    }

    public io.govatlas.comparison.engine.Ties tiesOrMin() {
        return Ties.orMin(ties);
    }

    public double coverage() {
        return groupCoverage == null ? 0 : groupCoverage;
    }

    public Map<Integer, Double> coverageByLevel() {
        Map<Integer, Double> byLevel = new TreeMap<>();
        if (groupCoverageByLevel != null) {
            groupCoverageByLevel.forEach((level, share) -> byLevel.put(Integer.valueOf(level), share));
        }
        return byLevel;
    }

    /** The indicators in the order of the tree: nodes that are nobody's parent. */
    public List<String> indicators() {
        Set<String> parents = new LinkedHashSet<>();
        tree.forEach(node -> parents.add(node.parent()));
        return tree.stream()
                .map(IndexNode::code)
                .filter(code -> !parents.contains(code))
                .distinct()
                .toList();
    }

    /** Sizes that indicators are divided by. */
    public List<String> denominators() {
        return steps.stream()
                .filter(step -> step.denominate() != null)
                .flatMap(step -> step.denominate().ratios().stream())
                .map(DenominateStep.Ratio::denominator)
                .distinct()
                .toList();
    }

    /** The indicators it is made of and the sizes they are divided by, each at its place below the pointer. */
    public List<Content.Reference> references(String pointer) {
        List<Content.Reference> references = new ArrayList<>();
        List<String> indicators = indicators();
        for (int i = 0; i < tree.size(); i++) {
            String code = tree.get(i).code();
            if (indicators.contains(code)) {
                references.add(new Content.Reference("indicators", code, pointer + "/tree/" + i + "/code"));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            DenominateStep step = steps.get(i).denominate();
            for (int k = 0; step != null && k < step.ratios().size(); k++) {
                references.add(new Content.Reference(
                        "indicators",
                        step.ratios().get(k).denominator(),
                        pointer + "/steps/" + i + "/denominate/ratios/" + k + "/denominator"));
            }
        }
        return references;
    }

    public boolean usesGroups() {
        return steps.stream()
                        .anyMatch(step -> step.impute() != null && step.impute().byGroup())
                || assumptions().imputations().stream().anyMatch(ImputeStep::byGroup);
    }

    /** Notes what is wrong beyond what annotations can say; pointer is where the definition stands in the body. */
    public void check(String pointer, Faults faults) {
        int height = TreeCheck.of(this, pointer, faults);
        Set<String> indicators = Set.copyOf(indicators());
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).check(indicators, pointer + "/steps/" + i, faults);
        }
        if (aggregation != null) {
            aggregation.check(pointer + "/aggregation", faults);
        }
        aggregationByLevel.forEach((level, choice) -> {
            choice.check(pointer + "/aggregationByLevel/" + level, faults);
            mustBeLevel(level, height, pointer + "/aggregationByLevel/" + level, faults);
        });
        if (!isShare(coverage())) {
            faults.at(pointer + "/groupCoverage", "number-not-usable", groupCoverage);
        }
        if (groupCoverageByLevel != null) {
            groupCoverageByLevel.forEach((level, share) -> {
                String at = pointer + "/groupCoverageByLevel/" + level;
                mustBeLevel(level, height, at, faults);
                if (!isShare(share)) {
                    faults.at(at, "number-not-usable", share);
                }
            });
        }
        for (int i = 0; i < bands.size(); i++) {
            double from = bands.get(i).from();
            if (!Double.isFinite(from) || (i > 0 && !(from < bands.get(i - 1).from()))) {
                faults.at(pointer + "/bands/" + i + "/from", "number-not-usable", from);
            }
        }
        assumptions().check(indicators, pointer + "/uncertainty", faults);
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    private static void mustBeLevel(String level, int height, String pointer, Faults faults) {
        if (!level.matches("[1-9]")) {
            faults.at(pointer, "level-not-usable", level);
        } else if (height > 0 && Integer.parseInt(level) > height) {
            faults.at(pointer, "level-above-root", level, height);
        }
    }
}
