package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What about an index could as well have been decided otherwise; its intervals come from there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "UncertaintyAssumptions",
        description = "What could as well have been decided otherwise; the intervals of the ranks come from there")
public record Assumptions(
        @Schema(description = "Share by which each weight may be off either way, 0 to 1; 0.25 where absent")
        Double weightNoise,

        @Schema(description = "Other imputations, beside the own") @Size(max = 10)
        List<@NotNull @Valid ImputeStep> imputations,

        @Schema(description = "Other treatments of outliers, beside the own") @Size(max = 10)
        List<@NotNull @Valid TreatmentChoice> treatments,

        @Schema(description = "Other normalisations, beside the own") @Size(max = 10)
        List<@NotNull @Valid NormalisationChoice> normalisations,

        @Schema(description = "Other aggregations of all groups, beside the own") @Size(max = 10)
        List<@NotNull @Valid AggregationChoice> aggregations,

        @Schema(description = "How often everything is drawn; 1000 where absent") @Min(100) @Max(10_000)
        Integer draws) {

    public static final Assumptions USUAL = new Assumptions(null, null, null, null, null, null);

    public Assumptions {
        imputations = imputations == null ? List.of() : imputations;
        treatments = treatments == null ? List.of() : treatments;
        normalisations = normalisations == null ? List.of() : normalisations;
        aggregations = aggregations == null ? List.of() : aggregations;
    }

    public double noise() {
        return weightNoise == null ? 0.25 : weightNoise;
    }

    public int drawn() {
        return draws == null ? 1000 : draws;
    }

    void check(Set<String> indicators, String pointer, Faults faults) {
        if (!(noise() >= 0 && noise() <= 1)) {
            faults.at(pointer + "/weightNoise", "number-not-usable", weightNoise);
        }
        for (int i = 0; i < imputations.size(); i++) {
            imputations.get(i).check(indicators, pointer + "/imputations/" + i, faults);
        }
        for (int i = 0; i < treatments.size(); i++) {
            treatments.get(i).check(pointer + "/treatments/" + i, faults);
        }
        for (int i = 0; i < normalisations.size(); i++) {
            normalisations.get(i).check(pointer + "/normalisations/" + i, faults);
            if (normalisations.get(i).referenceUnit() != null) {
                faults.at(pointer + "/normalisations/" + i + "/referenceUnit", "reference-by-value");
            }
        }
        for (int i = 0; i < aggregations.size(); i++) {
            aggregations.get(i).check(pointer + "/aggregations/" + i, faults);
        }
    }
}
