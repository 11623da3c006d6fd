package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.Direction;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A node of the tree: a group, or an indicator where it has no children. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A node of the tree: the root has no parent, an indicator has no children")
public record IndexNode(
        @Schema(description = "Unique in the tree; of an indicator, its code", examples = "OSI")
        @NotNull
        @Pattern(regexp = CODE)
        @Size(max = 80)
        String code,

        @Schema(description = "Code of the group it belongs to; absent at the root", examples = "EGDI")
        @Pattern(regexp = CODE)
        @Size(max = 80)
        String parent,

        @Valid LocalizedText name,

        @Schema(description = "Share within its group; 1 where absent, which is equal shares where all are")
        Double weight,

        @Schema(description = "Indicators only: which end of the scale is the better one; the higher where absent")
        BetterEnd direction,

        @Schema(description = "Groups only: where the weights of its children come from") @Valid
        WeightingChoice weighting,

        @Schema(description = "Groups only: how its children are combined") @Valid
        AggregationChoice aggregation) {

    static final String CODE = "[A-Za-z0-9]+([-_.:][A-Za-z0-9]+)*";

    public Direction better() {
        return direction == null ? Direction.HIGHER_IS_BETTER : direction.engine();
    }

    public double share() {
        return weight == null ? 1 : weight;
    }
}
