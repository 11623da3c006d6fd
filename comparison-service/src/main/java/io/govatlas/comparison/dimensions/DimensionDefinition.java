package io.govatlas.comparison.dimensions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dimension: what it asks of a government, what a difference on it is called, and its five levels. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A dimension of comparison with its five-level rubric")
public record DimensionDefinition(
        @NotNull Dimension code,

        @Schema(description = "Place among the dimensions, from 1") @NotNull @Min(1) @Max(99)
        Integer order,

        @NotNull @Valid LocalizedText name,

        @Schema(description = "What it asks of a government") @NotNull @Valid
        LocalizedText question,

        @Schema(description = "What a difference on it is called") @NotNull @Valid
        LocalizedText difference,

        @Schema(description = "The rubric: levels 1 to 5 in their order") @NotNull @Size(min = 5, max = 5)
        List<@NotNull @Valid Level> levels)
        implements Content {

    /** One level of a rubric. */
    @Schema(name = "RubricLevel", description = "One level of a rubric")
    public record Level(
            @NotNull @Min(1) @Max(5) Integer level,
            @NotNull @Valid LocalizedText name,

            @Schema(description = "What can be observed at this level") @NotNull @Valid
            LocalizedText criterion) {}

    @Override
    public String slug() {
        return code == null ? null : code.code();
    }

    /** A level is looked up by its place. */
    @Override
    public void check(Faults faults) {
        for (int i = 0; i < levels.size(); i++) {
            int level = levels.get(i).level();
            if (level != i + 1) {
                faults.at("/levels/" + i + "/level", "json-value", level, i + 1);
            }
        }
    }

    @Override
    public DimensionSummary listed() {
        return new DimensionSummary(code, order, name, question);
    }
}
