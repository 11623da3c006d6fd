package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Normalisation;
import io.govatlas.comparison.engine.Normalisation.Cap;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an indicator is put on a scale. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How an indicator is put on a scale; each method takes its own parameters only")
public record NormalisationChoice(
        @NotNull Method method,

        @Schema(description = "min-max: lower end of the new scale, 0 where absent")
        Double lower,

        @Schema(description = "min-max: upper end of the new scale, 100 where absent")
        Double upper,

        @Schema(description = "fixed-bounds, goalposts: value of the indicator that becomes 0")
        Double low,

        @Schema(description = "fixed-bounds, goalposts: value of the indicator that becomes the full scale")
        Double high,

        @Schema(description = "fixed-bounds, goalposts: the full scale, 1 where absent")
        Double scale,

        @Schema(description = "z-score: mean of the new scale, 0 where absent")
        Double mean,

        @Schema(description = "z-score: standard deviation of the new scale, 1 where absent")
        Double sd,

        @Schema(
                description =
                        "z-score: whether the deviation is divided by n (population) or n − 1 (sample, where absent)")
        Spread spread,

        @Schema(description = "distance-to-target: the target")
        Double target,

        @Schema(description = "distance-to-reference, around-reference: the reference's value")
        Double reference,

        @Schema(description = "distance-to-reference, around-reference: the unit whose value is the reference, instead")
        @Size(max = 200)
        String referenceUnit,

        @Schema(description = "distance-to-target, distance-to-reference: results above 1 become 1")
        Boolean capped,

        @Schema(description = "rank, borda, percentile-rank: what equal values get, min where absent")
        Ties ties,

        @Schema(description = "above-below-mean: share by which a value must differ from the mean to count as 1 or −1")
        Double share,

        @Schema(description = "percentile-bands: where bands end, as shares of the units in ascending order")
        @Size(min = 1, max = 100)
        List<@NotNull Double> cuts,

        @Schema(description = "percentile-bands: what the bands get, the lowest first; one more than cuts")
        @Size(min = 2, max = 101)
        List<@NotNull Double> scores) {

    /** The methods, and which parameters each needs and takes. */
    @Schema(name = "NormalisationMethod")
    public enum Method {
        @JsonProperty("min-max")
        MIN_MAX("min-max", List.of(), List.of("lower", "upper")),
        @JsonProperty("fixed-bounds")
        FIXED_BOUNDS("fixed-bounds", List.of("low", "high"), List.of("scale")),
        @JsonProperty("goalposts")
        GOALPOSTS("goalposts", List.of("low", "high"), List.of("scale")),
        @JsonProperty("z-score")
        Z_SCORE("z-score", List.of(), List.of("mean", "sd", "spread")),
        @JsonProperty("distance-to-target")
        DISTANCE_TO_TARGET("distance-to-target", List.of("target"), List.of("capped")),
        @JsonProperty("distance-to-maximum")
        DISTANCE_TO_MAXIMUM("distance-to-maximum", List.of(), List.of()),
        @JsonProperty("distance-to-reference")
        DISTANCE_TO_REFERENCE("distance-to-reference", List.of(), List.of("reference", "referenceUnit", "capped")),
        @JsonProperty("fraction-of-maximum")
        FRACTION_OF_MAXIMUM("fraction-of-maximum", List.of(), List.of()),
        @JsonProperty("rank")
        RANK("rank", List.of(), List.of("ties")),
        @JsonProperty("borda")
        BORDA("borda", List.of(), List.of("ties")),
        @JsonProperty("percentile-rank")
        PERCENTILE_RANK("percentile-rank", List.of(), List.of("ties")),
        @JsonProperty("around-reference")
        AROUND_REFERENCE("around-reference", List.of(), List.of("reference", "referenceUnit")),
        @JsonProperty("above-below-mean")
        ABOVE_BELOW_MEAN("above-below-mean", List.of("share"), List.of()),
        @JsonProperty("percentile-bands")
        PERCENTILE_BANDS("percentile-bands", List.of("cuts", "scores"), List.of());

        private final String code;
        private final List<String> needs;
        private final List<String> takes;

        Method(String code, List<String> needs, List<String> takes) {
            this.code = code;
            this.needs = needs;
            this.takes = takes;
        }
    }

    boolean fixed() {
        return method == Method.FIXED_BOUNDS || method == Method.GOALPOSTS;
    }

    boolean byRank() {
        return method == Method.RANK || method == Method.BORDA || method == Method.PERCENTILE_RANK;
    }

    void check(String pointer, Faults faults) {
        Choice choice = Choice.of(
                method.code,
                "lower",
                lower,
                "upper",
                upper,
                "low",
                low,
                "high",
                high,
                "scale",
                scale,
                "mean",
                mean,
                "sd",
                sd,
                "spread",
                spread,
                "target",
                target,
                "reference",
                reference,
                "referenceUnit",
                referenceUnit,
                "capped",
                capped,
                "ties",
                ties,
                "share",
                share,
                "cuts",
                cuts,
                "scores",
                scores);
        if (!choice.check(method.needs, method.takes, pointer, faults)) {
            return;
        }
        if (method.takes.contains("reference") && (reference == null) == (referenceUnit == null)) {
            faults.at(pointer + "/reference", "reference-one-of");
            return;
        }
        if (method == Method.MIN_MAX && !(or(lower, 0) < or(upper, 100))) {
            faults.at(pointer + "/upper", "range-order", or(lower, 0), or(upper, 100));
            return;
        }
        try {
            engine(0);
        } catch (EngineException wrong) {
            faults.at(pointer, "engine-says", EngineTexts.of(wrong));
        }
    }

    /** The method; where the reference is a unit, its value is handed in. */
    public Normalisation engine(double ofReferenceUnit) {
        Cap cap = Boolean.TRUE.equals(capped) ? Cap.AT_ONE : Cap.NONE;
        double from = or(reference, ofReferenceUnit);
        return switch (method) {
            case MIN_MAX -> new Normalisation.MinMax(or(lower, 0), or(upper, 100));
            case FIXED_BOUNDS -> new Normalisation.FixedBounds(low, high, or(scale, 1));
            case GOALPOSTS -> new Normalisation.Goalposts(low, high, or(scale, 1));
            case Z_SCORE -> new Normalisation.ZScore(or(mean, 0), or(sd, 1), Spread.or(spread, Spread.SAMPLE));
            case DISTANCE_TO_TARGET -> new Normalisation.DistanceToTarget(target, cap);
            case DISTANCE_TO_MAXIMUM -> new Normalisation.DistanceToMaximum();
            case DISTANCE_TO_REFERENCE -> new Normalisation.DistanceToReference(from, cap);
            case FRACTION_OF_MAXIMUM -> new Normalisation.FractionOfMaximum();
            case RANK -> new Normalisation.AscendingRank(Ties.orMin(ties));
            case BORDA -> new Normalisation.Borda(Ties.orMin(ties));
            case PERCENTILE_RANK -> new Normalisation.PercentileRank(Ties.orMin(ties));
            case AROUND_REFERENCE -> new Normalisation.AroundReference(from);
            case ABOVE_BELOW_MEAN -> new Normalisation.AboveBelowMean(share);
            case PERCENTILE_BANDS -> new Normalisation.PercentileBands(cuts, scores);
        };
    }

    private static double or(Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
