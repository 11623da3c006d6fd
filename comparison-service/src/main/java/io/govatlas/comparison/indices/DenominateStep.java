package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Divides indicators by sizes: {@code x / denominator · scale}. */
@Schema(description = "Divides indicators by sizes: x / denominator × scale")
public record DenominateStep(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Ratio> ratios) {

    /** An indicator and what it is divided by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Ratio", description = "An indicator and what it is divided by")
    public record Ratio(
            @NotNull @Size(max = 80) String indicator,

            @Schema(
                    description = "Code of the size: among the denominators sent, or a stored indicator",
                    examples = "POPULATION")
            @NotNull
            @Size(max = 80)
            String denominator,

            @Schema(description = "Factor, such as 100 for per hundred; 1 where absent")
            Double scale) {}

    void check(Set<String> indicators, String pointer, Faults faults) {
        for (int i = 0; i < ratios.size(); i++) {
            Ratio ratio = ratios.get(i);
            if (!indicators.contains(ratio.indicator)) {
                faults.at(pointer + "/ratios/" + i + "/indicator", "indicator-not-in-tree", ratio.indicator);
            }
            if (ratio.scale != null && !(ratio.scale > 0 && Double.isFinite(ratio.scale))) {
                faults.at(pointer + "/ratios/" + i + "/scale", "number-not-usable", ratio.scale);
            }
        }
    }
}
