package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step between the raw figures and the aggregation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IndexStep", description = "One step between the raw figures and the aggregation: exactly one member")
public record Step(
        @Schema(description = "Divide indicators by sizes") @Valid
        DenominateStep denominate,

        @Schema(description = "Leave out units with too little data") @Valid
        ScreenStep screen,

        @Schema(description = "Fill gaps") @Valid ImputeStep impute,

        @Schema(description = "Treat outliers") @Valid TreatStep treat,

        @Schema(description = "Bring indicators to one scale, more being better") @Valid
        NormaliseStep normalise) {

    void check(Set<String> indicators, String pointer, Faults faults) {
        if (Stream.of(denominate, screen, impute, treat, normalise)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            faults.at(pointer, "step-one-of");
        } else if (denominate != null) {
            denominate.check(indicators, pointer + "/denominate", faults);
        } else if (screen != null) {
            screen.check(pointer + "/screen", faults);
        } else if (impute != null) {
            impute.check(indicators, pointer + "/impute", faults);
        } else if (treat != null) {
            treat.check(indicators, pointer + "/treat", faults);
        } else {
            normalise.check(indicators, pointer + "/normalise", faults);
        }
    }

    static void mustBeKnown(Iterable<String> named, Set<String> indicators, String pointer, Faults faults) {
        for (String code : named) {
            if (!indicators.contains(code)) {
                faults.at(pointer + "/" + code.replace("~", "~0").replace("/", "~1"), "indicator-not-in-tree", code);
            }
        }
    }
}
