package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.AnalyticHierarchy;
import io.govatlas.comparison.engine.BenefitOfTheDoubt;
import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Weights;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the weights of a group's children come from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where the weights of a group's children come from; each method takes its own parameters only")
public record WeightingChoice(
        @NotNull Method method,

        @Schema(description = "ahp: how many times as important each child is as each other, in their order")
        @Size(min = 1, max = 15)
        List<@NotNull @Size(min = 1, max = 15) List<@NotNull Double>> comparisons,

        @Schema(
                description =
                        "optimised: importance each child is to have, in their order; absent for the most information")
        @Size(min = 1, max = 1000)
        List<@NotNull Double> importance,

        @Schema(description = "benefit-of-the-doubt: least share of a child in a unit's score, 0 where absent")
        Double least,

        @Schema(description = "benefit-of-the-doubt: greatest share of a child in a unit's score, 1 where absent")
        Double most) {

    private static final double ROUNDING = 1e-12;

    public static final WeightingChoice GIVEN = new WeightingChoice(Method.GIVEN, null, null, null, null);

    /** The methods; given weights add up to 1, points are brought to it. */
    @Schema(
            name = "WeightingMethod",
            description =
                    "given: the children's weights, which add up to 1; points: the children's weights, brought to 1;"
                            + " equal; ahp: pairwise comparisons; pca: first principal component; factor: rotated factors;"
                            + " optimised: for a target importance; benefit-of-the-doubt: those that suit each unit best")
    public enum Method {
        @JsonProperty("given")
        GIVEN("given", List.of(), List.of()),
        @JsonProperty("points")
        POINTS("points", List.of(), List.of()),
        @JsonProperty("equal")
        EQUAL("equal", List.of(), List.of()),
        @JsonProperty("ahp")
        AHP("ahp", List.of("comparisons"), List.of()),
        @JsonProperty("pca")
        PCA("pca", List.of(), List.of()),
        @JsonProperty("factor")
        FACTOR("factor", List.of(), List.of()),
        @JsonProperty("optimised")
        OPTIMISED("optimised", List.of(), List.of("importance")),
        @JsonProperty("benefit-of-the-doubt")
        BENEFIT_OF_THE_DOUBT("benefit-of-the-doubt", List.of(), List.of("least", "most"));

        private final String code;
        private final List<String> needs;
        private final List<String> takes;

        Method(String code, List<String> needs, List<String> takes) {
            this.code = code;
            this.needs = needs;
            this.takes = takes;
        }

        /** Whether weights can only be told from the data. */
        public boolean fromData() {
            return this == PCA || this == FACTOR || this == OPTIMISED || this == BENEFIT_OF_THE_DOUBT;
        }
    }

    /** Whether nothing was found wrong with it as the weighting of so many children. */
    boolean check(int children, String pointer, Faults faults) {
        Choice choice = Choice.of(
                method.code, "comparisons", comparisons, "importance", importance, "least", least, "most", most);
        if (!choice.check(method.needs, method.takes, pointer, faults)) {
            return false;
        }
        if (comparisons != null && comparisons.size() != children) {
            faults.at(pointer + "/comparisons", "list-length", comparisons.size(), children);
            return false;
        }
        if (importance != null && importance.size() != children) {
            faults.at(pointer + "/importance", "list-length", importance.size(), children);
            return false;
        }
        return method == Method.BENEFIT_OF_THE_DOUBT
                ? sharesAreSound(children, pointer, faults)
                : canBeMade(pointer, faults);
    }

    private boolean canBeMade(String pointer, Faults faults) {
        try {
            if (comparisons != null) {
                hierarchy();
            } else if (importance != null) {
                Weights.given(points());
            }
            return true;
        } catch (EngineException wrong) {
            String parameter = comparisons != null ? "/comparisons" : "/importance";
            faults.at(pointer + parameter, "engine-says", EngineTexts.of(wrong));
            return false;
        }
    }

    /** Each bound is at fault by itself where no other bound could mend it. */
    private boolean sharesAreSound(int children, String pointer, Faults faults) {
        boolean leastIsShare = least == null || (least >= 0 && least <= 1);
        boolean mostIsShare = most == null || (most >= 0 && most <= 1);
        if (!leastIsShare) {
            faults.at(pointer + "/least", "number-not-usable", least);
        }
        if (!mostIsShare) {
            faults.at(pointer + "/most", "number-not-usable", most);
        }
        if (!leastIsShare || !mostIsShare) {
            return false;
        }
        boolean leastIsTooMuch = least != null && children * least > 1 + ROUNDING;
        boolean mostIsTooLittle = most != null && children * most < 1 - ROUNDING;
        boolean outOfOrder = !mostIsTooLittle && least != null && most != null && least > most;
        if (leastIsTooMuch) {
            faults.at(pointer + "/least", "shares-beyond-whole", least, children);
        }
        if (mostIsTooLittle) {
            faults.at(pointer + "/most", "shares-short-of-whole", most, children);
        }
        if (outOfOrder) {
            faults.at(pointer + "/least", "range-order", least, most);
        }
        return !leastIsTooMuch && !mostIsTooLittle && !outOfOrder;
    }

    public AnalyticHierarchy hierarchy() {
        return AnalyticHierarchy.of(comparisons.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new));
    }

    public double[] points() {
        return importance.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public BenefitOfTheDoubt.Shares shares() {
        return new BenefitOfTheDoubt.Shares(least == null ? 0 : least, most == null ? 1 : most);
    }
}
