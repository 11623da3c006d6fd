package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Slug;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to compare, and by what. */
@Schema(description = "What to compare, and by what")
public record ComparisonRequest(
        @Schema(
                description = "Subjects by id, or by code where that is clear: country:DNK, province:440000, DNK",
                examples = "[\"province:440000\", \"country:DNK\"]")
        @NotNull
        @Size(min = 2, max = 20)
        List<@NotNull @Pattern(regexp = "([a-z]+:)?" + Slug.FORMAT) @Size(max = 120) String> subjects,

        @Schema(description = "Dimensions; all where absent") @Size(max = 11)
        List<@NotNull Dimension> dimensions,

        @Schema(
                description = "Whether cells show all statements with their ranks, or only those that results use",
                defaultValue = "all")
        Values values) {

    public ComparisonRequest {
        values = values == null ? Values.ALL : values;
    }

    /** Which of several statements of one thing to show. */
    @Schema(name = "ShownValues")
    public enum Values {
        @JsonProperty("best")
        BEST,
        @JsonProperty("all")
        ALL
    }
}
