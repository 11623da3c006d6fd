package io.govatlas.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a statement counts or measures. Two statements of one indicator and edition speak of the same thing only where
 * they use the same definition.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a statement counts or measures, so that it is compared with its like only")
public record Measure(
        @Schema(description = "Code of the indicator", examples = "EGDI")
        @NotNull
        @Pattern(regexp = "[A-Z0-9_.]+")
        @Size(max = 60)
        String indicator,

        @Schema(description = "Edition of the method, mostly the year of the survey", examples = "2022") @Size(max = 40)
        String edition,

        @Schema(description = "What exactly is counted", examples = "very-high-group")
        @Pattern(regexp = Slug.FORMAT)
        @Size(max = 80)
        String definition,

        @Schema(description = "The figure, where the statement gives one")
        Double value) {}
