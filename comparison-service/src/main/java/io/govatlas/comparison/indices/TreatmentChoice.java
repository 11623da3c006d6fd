package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.Transform;
import io.govatlas.comparison.engine.Transform.LogCoinTool.LowerTail;
import io.govatlas.comparison.engine.Treatment;
import io.govatlas.comparison.engine.Treatment.TransformOf;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the outliers of an indicator are treated. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How the outliers of an indicator are treated; each method takes its own parameters only")
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

    /** How far treatment goes, and which parameters that takes. */
    @Schema(
            name = "TreatmentMethod",
            description =
                    "none: outliers stay; winsorise: the outermost values are moved to the next one, and whatever is"
                            + " left of skew and kurtosis stays; winsorise-then-transform: where that does not help, the whole"
                            + " indicator is transformed")
    public enum Method {
        @JsonProperty("none")
        NONE("none", List.of()),
        @JsonProperty("winsorise")
        WINSORISE("winsorise", List.of("skewLimit", "kurtosisLimit", "maxWinsorised")),
        @JsonProperty("winsorise-then-transform")
        WINSORISE_THEN_TRANSFORM(
                "winsorise-then-transform",
                List.of("skewLimit", "kurtosisLimit", "maxWinsorised", "transform", "lambda", "transformOf"));

        private final String code;
        private final List<String> takes;

        Method(String code, List<String> takes) {
            this.code = code;
            this.takes = takes;
        }
    }

    /** Transforms of a whole indicator. */
    @Schema(
            name = "TransformMethod",
            description =
                    "log-coin-tool: ln(x − min + a), a being 1 % of the range, and −ln(max + a − x) for a long lower"
                            + " tail (log_CT_plus of COINr); log-coin-tool-unmirrored: the former for either tail (log_CT of COINr);"
                            + " log-innovation-index: ln((max − 1)(x − min)/(max − min) + 1); box-cox: of x − min + 1")
    public enum TransformMethod {
        @JsonProperty("log-coin-tool")
        LOG_COIN_TOOL,
        @JsonProperty("log-coin-tool-unmirrored")
        LOG_COIN_TOOL_UNMIRRORED,
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
        Choice choice = Choice.of(
                method.code,
                "skewLimit",
                skewLimit,
                "kurtosisLimit",
                kurtosisLimit,
                "maxWinsorised",
                maxWinsorised,
                "transform",
                transform,
                "lambda",
                lambda,
                "transformOf",
                transformOf);
        if (!choice.check(List.of(), method.takes, pointer, faults)) {
            return;
        }
        if (skewLimit != null && !(skewLimit >= 0)) {
            faults.at(pointer + "/skewLimit", "number-not-usable", skewLimit);
        }
        if (lambda != null && transform != TransformMethod.BOX_COX) {
            faults.at(
                    pointer + "/lambda",
                    "method-does-not-take",
                    transform == null
                            ? "log-coin-tool"
                            : transform.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "lambda");
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
        if (method == Method.WINSORISE) {
            return new Transform.None();
        } else if (transform == null) {
            return Transform.LogCoinTool.MIRRORED;
        }
        return switch (transform) {
            case LOG_COIN_TOOL -> Transform.LogCoinTool.MIRRORED;
            case LOG_COIN_TOOL_UNMIRRORED -> new Transform.LogCoinTool(LowerTail.AS_IT_IS);
            case LOG_INNOVATION_INDEX -> new Transform.LogInnovationIndex();
            case BOX_COX -> new Transform.BoxCox(or(lambda, 0));
        };
    }

    private static double or(Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
