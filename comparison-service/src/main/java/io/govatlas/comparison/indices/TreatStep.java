package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Treats outliers, an indicator in its own way or all alike. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Treats outliers, an indicator in its own way or all alike")
public record TreatStep(
        @NotNull @Valid TreatmentChoice common,

        @Schema(description = "Other choices for single indicators, by code") @Size(max = 1000)
        Map<String, @NotNull @Valid TreatmentChoice> byIndicator) {

    public TreatStep {
        byIndicator = byIndicator == null ? Map.of() : byIndicator;
    }

    void check(Set<String> indicators, String pointer, Faults faults) {
        common.check(pointer + "/common", faults);
        Step.mustBeKnown(byIndicator.keySet(), indicators, pointer + "/byIndicator", faults);
        byIndicator.forEach((code, choice) -> choice.check(pointer + "/byIndicator/" + code, faults));
    }
}
