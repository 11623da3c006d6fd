package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.Transform;
import io.govatlas.comparison.engine.Treatment;
import io.govatlas.comparison.engine.Treatment.TransformOf;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the outliers of an indicator are treated. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How the outliers of an indicator are treated")
public record TreatmentChoice(
        @NotNull Method method,

        @Schema(description = "Skew at which an indicator has outliers, if its kurtosis is high too; 2 where absent")
        Double skewLimit,

        @Schema(
                description =
                        "Excess kurtosis at which an indicator has outliers, if its skew is high too; 3.5 where absent")
        Double kurtosisLimit,

        @Schema(description = "Most points that winsorising moves; 5 where absent") @Min(0) @Max(10_000)
        Integer maxWinsorised,

        @Schema(description = "What follows where winsorising does not help; log-coin-tool where absent")
        TransformMethod transform,

        @Schema(description = "box-cox: the exponent λ; 0, the logarithm, where absent")
        Double lambda,

        @Schema(description = "What the transform is applied to: the original (where absent) or the winsorised values")
        TransformOfChoice transformOf) {

    /** Whether outliers are treated at all. */
    @Schema(name = "TreatmentMethod")
    public enum Method {
        @JsonProperty("none")
        NONE,
        @JsonProperty("winsorise-then-transform")
        WINSORISE_THEN_TRANSFORM
    }

    /** Transforms of a whole indicator. */
    @Schema(name = "TransformMethod")
    public enum TransformMethod {
        @JsonProperty("log-coin-tool")
        LOG_COIN_TOOL,
        @JsonProperty("log-innovation-index")
        LOG_INNOVATION_INDEX,
        @JsonProperty("box-cox")
        BOX_COX
    }

    /** What is transformed. */
    @Schema(name = "TransformOf")
    public enum TransformOfChoice {
        @JsonProperty("original")
        ORIGINAL,
        @JsonProperty("winsorised")
        WINSORISED
    }

    void check(String pointer, Faults faults) {
        if (skewLimit != null && !(skewLimit >= 0 && Double.isFinite(skewLimit))) {
            faults.at(pointer + "/skewLimit", "number-not-usable", skewLimit);
        }
        if (kurtosisLimit != null && !Double.isFinite(kurtosisLimit)) {
            faults.at(pointer + "/kurtosisLimit", "number-not-usable", kurtosisLimit);
        }
        if (lambda != null && (transform != TransformMethod.BOX_COX || !Double.isFinite(lambda))) {
            faults.at(pointer + "/lambda", "number-not-usable", lambda);
        }
    }

    public Treatment engine() {
        return new Treatment(
                method == Method.NONE ? Double.POSITIVE_INFINITY : or(skewLimit, 2),
                method == Method.NONE ? Double.POSITIVE_INFINITY : or(kurtosisLimit, 3.5),
                maxWinsorised == null ? 5 : maxWinsorised,
                afterwards(),
                transformOf == TransformOfChoice.WINSORISED ? TransformOf.WINSORISED : TransformOf.ORIGINAL);
    }

    private Transform afterwards() {
        if (transform == TransformMethod.LOG_INNOVATION_INDEX) {
            return new Transform.LogInnovationIndex();
        }
        return transform == TransformMethod.BOX_COX ? new Transform.BoxCox(or(lambda, 0)) : new Transform.LogCoinTool();
    }

    private static double or(Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
