package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.Aggregation;
import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.OrderedMean;
import io.govatlas.comparison.engine.PenalisedMean;
import io.govatlas.comparison.engine.PenalisedMean.Penalty;
import io.govatlas.comparison.engine.WeightedMean;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the children of a group become its score. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How the children of a group become its score; each method takes its own parameters only")
public record AggregationChoice(
        @NotNull Method method,

        @Schema(description = "power: the exponent p") Double exponent,

        @Schema(description = "owa: weights of the positions, the best value first") @Size(min = 1, max = 1000)
        List<@NotNull Double> orderWeights,

        @Schema(description = "mpi, ampi: minus where more is better (where absent), plus for a burden")
        Sign penalty,

        @Schema(description = "mpi: deviation divided by n (population, where absent) or n − 1 (sample)")
        Spread spread,

        @Schema(description = "mean-min: 0 is the mean, 1 with beta 0 the minimum")
        Double alpha,

        @Schema(description = "mean-min: how gently the penalty sets in")
        Double beta) {

    public static final AggregationChoice ARITHMETIC =
            new AggregationChoice(Method.ARITHMETIC, null, null, null, null, null, null);

    /** The methods, and which parameters each needs and takes. */
    @Schema(name = "AggregationMethod")
    public enum Method {
        @JsonProperty("arithmetic")
        ARITHMETIC("arithmetic", List.of(), List.of()),
        @JsonProperty("geometric")
        GEOMETRIC("geometric", List.of(), List.of()),
        @JsonProperty("harmonic")
        HARMONIC("harmonic", List.of(), List.of()),
        @JsonProperty("power")
        POWER("power", List.of("exponent"), List.of()),
        @JsonProperty("median")
        MEDIAN("median", List.of(), List.of()),
        @JsonProperty("minimum")
        MINIMUM("minimum", List.of(), List.of()),
        @JsonProperty("owa")
        OWA("owa", List.of("orderWeights"), List.of()),
        @JsonProperty("copeland")
        COPELAND("copeland", List.of(), List.of()),
        @JsonProperty("mpi")
        MPI("mpi", List.of(), List.of("penalty", "spread")),
        @JsonProperty("ampi")
        AMPI("ampi", List.of(), List.of("penalty")),
        @JsonProperty("mean-min")
        MEAN_MIN("mean-min", List.of("alpha", "beta"), List.of());

        private final String code;
        private final List<String> needs;
        private final List<String> takes;

        Method(String code, List<String> needs, List<String> takes) {
            this.code = code;
            this.needs = needs;
            this.takes = takes;
        }
    }

    /** Which way an uneven profile counts. */
    @Schema(name = "PenaltySign")
    public enum Sign {
        @JsonProperty("minus")
        MINUS,
        @JsonProperty("plus")
        PLUS
    }

    void check(String pointer, Faults faults) {
        Choice choice = Choice.of(
                method.code,
                "exponent",
                exponent,
                "orderWeights",
                orderWeights,
                "penalty",
                penalty,
                "spread",
                spread,
                "alpha",
                alpha,
                "beta",
                beta);
        if (choice.check(method.needs, method.takes, pointer, faults)) {
            try {
                engine();
            } catch (EngineException wrong) {
                faults.at(pointer, "engine-says", EngineTexts.of(wrong));
            }
        }
    }

    public Aggregation engine() {
        Penalty sign = penalty == Sign.PLUS ? Penalty.PLUS : Penalty.MINUS;
        return switch (method) {
            case ARITHMETIC -> new WeightedMean.Arithmetic();
            case GEOMETRIC -> new WeightedMean.Geometric();
            case HARMONIC -> new WeightedMean.Harmonic();
            case POWER -> new WeightedMean.Power(exponent);
            case MEDIAN -> new OrderedMean.Median();
            case MINIMUM -> new OrderedMean.Minimum();
            case OWA -> new OrderedMean.Owa(orderWeights);
            case COPELAND -> new Aggregation.Copeland();
            case MPI -> new PenalisedMean.Mpi(sign, Spread.or(spread, Spread.POPULATION));
            case AMPI -> new PenalisedMean.Ampi(sign);
            case MEAN_MIN -> new PenalisedMean.MeanMin(alpha, beta);
        };
    }
}
