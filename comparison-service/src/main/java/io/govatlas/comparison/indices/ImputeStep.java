package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.Imputation;
import io.govatlas.comparison.engine.Imputation.Centre;
import io.govatlas.comparison.engine.PanelImputation;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fills gaps, or says that it does not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Fills gaps, or says that it does not; each method takes its own parameters only")
public record ImputeStep(
        @NotNull Method method,

        @Schema(description = "regression: codes of the indicators to predict from") @Size(min = 1, max = 100)
        List<@NotNull @Size(max = 80) String> predictors,

        @Schema(description = "latest: how many years back a value may come from") @Min(0) @Max(100)
        Integer maxYearsBack,

        @Schema(description = "expectation-maximisation: most iterations, 1000 where absent") @Min(1) @Max(10_000)
        Integer maxIterations,

        @Schema(description = "expectation-maximisation: change at which it ends, 1e-9 where absent")
        Double tolerance) {

    /** The methods, and which parameters each needs and takes. */
    @Schema(
            name = "ImputationMethod",
            description = "none: gaps stay, and weights are spread over what is there; mean, median: of all units;"
                    + " group-mean, group-median: of the unit's group; latest, linear: from other periods of the unit;"
                    + " regression; expectation-maximisation")
    public enum Method {
        @JsonProperty("none")
        NONE("none", List.of(), List.of()),
        @JsonProperty("mean")
        MEAN("mean", List.of(), List.of()),
        @JsonProperty("median")
        MEDIAN("median", List.of(), List.of()),
        @JsonProperty("group-mean")
        GROUP_MEAN("group-mean", List.of(), List.of()),
        @JsonProperty("group-median")
        GROUP_MEDIAN("group-median", List.of(), List.of()),
        @JsonProperty("latest")
        LATEST("latest", List.of("maxYearsBack"), List.of()),
        @JsonProperty("linear")
        LINEAR("linear", List.of(), List.of()),
        @JsonProperty("regression")
        REGRESSION("regression", List.of("predictors"), List.of()),
        @JsonProperty("expectation-maximisation")
        EXPECTATION_MAXIMISATION("expectation-maximisation", List.of(), List.of("maxIterations", "tolerance"));

        private final String code;
        private final List<String> needs;
        private final List<String> takes;

        Method(String code, List<String> needs, List<String> takes) {
            this.code = code;
            this.needs = needs;
            this.takes = takes;
        }
    }

    void check(Set<String> indicators, String pointer, Faults faults) {
        Choice choice = Choice.of(
                method.code,
                "predictors",
                predictors,
                "maxYearsBack",
                maxYearsBack,
                "maxIterations",
                maxIterations,
                "tolerance",
                tolerance);
        choice.check(method.needs, method.takes, pointer, faults);
        List<String> named = predictors == null ? List.of() : predictors;
        for (int i = 0; i < named.size(); i++) {
            if (!indicators.contains(named.get(i))) {
                faults.at(pointer + "/predictors/" + i, "indicator-not-in-tree", named.get(i));
            }
        }
        if (tolerance != null && !(tolerance > 0)) {
            faults.at(pointer + "/tolerance", "number-not-usable", tolerance);
        }
    }

    public boolean byGroup() {
        return method == Method.GROUP_MEAN || method == Method.GROUP_MEDIAN;
    }

    /** From other periods, numbered in so many steps a year; null where the method looks at one period only. */
    public PanelImputation overPeriods(int stepsPerYear) {
        return switch (method) {
            case LATEST -> new PanelImputation.Latest(maxYearsBack * stepsPerYear);
            case LINEAR -> new PanelImputation.Linear();
            default -> null;
        };
    }

    /** Within one period; what comes from other periods is filled in before, so that nothing is left to do here. */
    public Imputation engine(Map<String, String> groups) {
        return switch (method) {
            case NONE, LATEST, LINEAR -> new Imputation.None();
            case MEAN -> new Imputation.ByCentre(Centre.MEAN);
            case MEDIAN -> new Imputation.ByCentre(Centre.MEDIAN);
            case GROUP_MEAN -> new Imputation.ByGroup(Centre.MEAN, groups);
            case GROUP_MEDIAN -> new Imputation.ByGroup(Centre.MEDIAN, groups);
            case REGRESSION -> new Imputation.ByRegression(predictors);
            case EXPECTATION_MAXIMISATION ->
                new Imputation.ByExpectationMaximisation(
                        maxIterations == null ? 1000 : maxIterations, tolerance == null ? 1e-9 : tolerance);
        };
    }
}
