package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An observation where it is cited. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An observation where it is cited")
public record CitedFigure(
        @Schema(description = "Dataset, indicator, area and period", examples = "egdi/EGDI/DNK/2024")
        String id,

        @Schema(examples = "EGDI") String indicator,

        @Schema(description = "Id of the subject") String subject,

        @Schema(examples = "2024") String period,
        Double value,
        @Schema(description = "Where it can be read") CitedSource source) {}
