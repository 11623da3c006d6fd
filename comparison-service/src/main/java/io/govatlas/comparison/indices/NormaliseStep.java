package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Brings all indicators to one scale, an indicator in its own way or all alike. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Brings all indicators to one scale, an indicator in its own way or all alike")
public record NormaliseStep(
        @NotNull @Valid NormalisationChoice common,

        @Schema(description = "Other choices for single indicators, by code") @Size(max = 1000)
        Map<String, @NotNull @Valid NormalisationChoice> byIndicator,

        @Schema(
                description =
                        "Where minimum, mean and so on come from in a run over several periods; each-period where absent")
        Frame frame) {

    /** Which values a scale is made from. */
    @Schema(
            name = "NormalisationFrame",
            description = "each-period: periods cannot be compared with each other; all-periods: they can")
    public enum Frame {
        @JsonProperty("each-period")
        EACH_PERIOD,
        @JsonProperty("all-periods")
        ALL_PERIODS
    }

    public NormaliseStep {
        byIndicator = byIndicator == null ? Map.of() : byIndicator;
    }

    /** Whether the scale does not depend on the figures, so that periods compare anyway. */
    public boolean fixed() {
        return common.fixed() && byIndicator.values().stream().allMatch(NormalisationChoice::fixed);
    }

    void check(Set<String> indicators, String pointer, Faults faults) {
        common.check(pointer + "/common", faults);
        if (frame == Frame.ALL_PERIODS
                && (common.byRank() || byIndicator.values().stream().anyMatch(NormalisationChoice::byRank))) {
            faults.at(pointer + "/frame", "frame-of-ranks");
        }
        Step.mustBeKnown(byIndicator.keySet(), indicators, pointer + "/byIndicator", faults);
        byIndicator.forEach((code, choice) -> choice.check(pointer + "/byIndicator/" + code, faults));
    }
}
