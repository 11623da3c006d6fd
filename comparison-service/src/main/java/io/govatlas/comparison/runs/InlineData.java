package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures sent with the request: one table, or one per period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Figures sent with the request: values, or periods with values each")
public record InlineData(
        @Schema(description = "Names of the units, in the order of the rows") @NotNull @Size(min = 1, max = 10_000)
        List<@NotNull @Size(min = 1, max = 200) String> units,

        @Schema(description = "Codes of the indicators, in the order of the columns")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull @Size(min = 1, max = 80) String> indicators,

        @Schema(ref = "Rows") @JsonDeserialize(contentUsing = Row.Reader.class) @Size(max = 10_000)
        List<@NotNull List<Double>> values,

        @Schema(description = "A table for each period, oldest first; scores and ranks are those of the last")
        @Size(min = 1, max = 60)
        List<@NotNull @Valid OfPeriod> periods,

        @Schema(description = "Sizes to divide by") @Valid Denominators denominators,

        @Schema(description = "The group of each unit, by its name") @Size(max = 10_000)
        Map<String, @NotNull @Size(min = 1, max = 100) String> groups) {

    public InlineData {
        groups = groups == null ? Map.of() : groups;
    }

    /** The values of one period. */
    @Schema(name = "PeriodRows", description = "The values of one period")
    public record OfPeriod(
            @Schema(examples = "2024") @NotNull @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?")
            String period,

            @Schema(ref = "Rows") @JsonDeserialize(contentUsing = Row.Reader.class) @NotNull @Size(max = 10_000)
            List<@NotNull List<Double>> values) {}

    /** Sizes of the units. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Sizes of the units, such as population or area")
    public record Denominators(
            @Schema(description = "Names of the rows; those of the figures where absent") @Size(min = 1, max = 10_000)
            List<@NotNull @Size(min = 1, max = 200) String> units,

            @Schema(description = "Codes of the columns") @NotNull @Size(min = 1, max = 1000)
            List<@NotNull @Size(min = 1, max = 80) String> indicators,

            @Schema(ref = "Rows") @JsonDeserialize(contentUsing = Row.Reader.class) @NotNull @Size(max = 10_000)
            List<@NotNull List<Double>> values) {}
}
