package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.Sensitivity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which assumption makes how much of the variance of a result. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Which assumption makes how much of the variance of a result (Sobol indices)")
public record SensitivityReport(
        String id,

        @Schema(description = "The unit whose score is looked at; absent where it is the mean shift of all ranks")
        String unit,

        @Schema(description = "Rows of the design") int base,

        @Schema(description = "How often the index was computed")
        int evaluations,

        double variance,
        List<Effect> inputs,
        List<Remark> findings) {

    /** What one assumption does. */
    @Schema(name = "SobolEffect", description = "What one assumption does, alone and together with all others")
    public record Effect(String input, Estimate first, Estimate total) {}

    /** An estimate with its bootstrap interval; absent where nothing varies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SobolEstimate", description = "An estimate with its 5–95 % bootstrap interval")
    public record Estimate(Double value, Double low, Double high) {

        static Estimate of(Sensitivity.Estimate e) {
            return new Estimate(Table.orNull(e.value()), Table.orNull(e.low()), Table.orNull(e.high()));
        }
    }

    static SensitivityReport of(String id, String unit, int base, Sensitivity sensitivity) {
        return new SensitivityReport(
                id,
                unit,
                base,
                sensitivity.runs(),
                sensitivity.variance(),
                sensitivity.indices().stream()
                        .map(i -> new Effect(i.input(), Estimate.of(i.first()), Estimate.of(i.total())))
                        .toList(),
                sensitivity.findings().stream().map(Remark::of).toList());
    }
}
