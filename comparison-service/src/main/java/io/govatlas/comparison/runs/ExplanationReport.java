package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.comparison.engine.Explanation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why one unit is ahead of another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why one unit is ahead of another: contributions that add up to the gap")
public record ExplanationReport(
        String id,
        String unit,
        String over,
        Form form,

        @Schema(description = "Score less score, or the logarithm of their ratio")
        double gap,

        List<Contribution> contributions,

        @Schema(description = "Where both stand: whether the one can be told to be ahead at all")
        List<Standing> standings) {

    /** What contributions add up to. */
    @Schema(name = "GapForm")
    public enum Form {
        @JsonProperty("difference")
        DIFFERENCE,
        @JsonProperty("log-ratio")
        LOG_RATIO
    }

    /** What an indicator adds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Contribution", description = "What an indicator adds to the gap")
    public record Contribution(
            String indicator,

            @Schema(description = "Normalised value of the unit")
            Double value,

            @Schema(description = "Normalised value of the other")
            Double otherValue,

            @Schema(description = "Share in the unit's score")
            double weight,

            @Schema(description = "Share in the other's score")
            double otherWeight,

            double contribution) {}

    static ExplanationReport of(String id, Explanation explanation, List<Standing> standings) {
        return new ExplanationReport(
                id,
                explanation.unit(),
                explanation.other(),
                Form.valueOf(explanation.form().name()),
                explanation.gap(),
                explanation.contributions().stream()
                        .map(c -> new Contribution(
                                c.indicator(),
                                Table.orNull(c.value()),
                                Table.orNull(c.otherValue()),
                                c.weight(),
                                c.otherWeight(),
                                c.contribution()))
                        .toList(),
                standings);
    }
}
