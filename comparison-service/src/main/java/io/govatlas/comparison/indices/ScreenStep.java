package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Screening;
import io.govatlas.platform.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Leaves out units with too little data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Leaves out units with too little data")
public record ScreenStep(
        @Schema(description = "Least share of indicators with a value; two thirds where absent")
        Double minimum,

        @Schema(description = "What counts as no data: missing (where absent), or missing-and-zero")
        Counted counted,

        @Schema(description = "Least share of a unit's figures that are other than zero; 0 where absent")
        Double minimumNonZero) {

    /** What counts as no data. */
    @Schema(name = "CountedAsMissing")
    public enum Counted {
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("missing-and-zero")
        MISSING_AND_ZERO
    }

    void check(String pointer, Faults faults) {
        mustBeShare(minimum, pointer + "/minimum", faults);
        mustBeShare(minimumNonZero, pointer + "/minimumNonZero", faults);
    }

    private static void mustBeShare(Double share, String pointer, Faults faults) {
        if (share != null) {
            try {
                new Screening(share, Screening.Counted.MISSING);
            } catch (EngineException wrong) {
                faults.at(pointer, "engine-says", EngineTexts.of(wrong));
            }
        }
    }

    public Screening engine() {
        return new Screening(
                minimum == null ? Screening.COINR : minimum,
                counted == Counted.MISSING_AND_ZERO ? Screening.Counted.MISSING_AND_ZERO : Screening.Counted.MISSING,
                minimumNonZero == null ? 0 : minimumNonZero);
    }
}
