package io.govatlas.comparison.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Rank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one dataset says of one indicator, in one area and period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Observation", description = "What one dataset says of one indicator, in one area and period")
public record ObservationRow(
        String indicator,
        String area,
        @Schema(examples = "2024") String period,

        @Schema(description = "In the unit of the indicator; absent where it is missing, which is never 0")
        Double value,

        ObservationStatus status,

        @Schema(description = "Why it is missing, what breaks, or what else has to be known")
        String note,

        @Schema(description = "Slug of the dataset, which has the citation and the terms")
        String dataset,

        @Schema(
                description =
                        "Standing among the datasets that say something of the same; deprecated ones feed nothing")
        Rank rank,

        @Schema(description = "Whether it is the value to use where several datasets give one")
        boolean best,

        @Schema(description = "Whether another dataset of the same standing says something else; then neither is best")
        boolean contradicts) {}
