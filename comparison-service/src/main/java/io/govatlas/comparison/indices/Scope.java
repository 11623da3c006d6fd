package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.areas.AreaGroup;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.problem.Faults;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which stored figures an index is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IndexScope", description = "Which stored figures an index is made of")
public record Scope(
        @Schema(
                description = "Periods, oldest first; scores and ranks are those of the last, the others are for trends"
                        + " and for imputation over time",
                examples = "[\"2024\"]")
        @Size(max = 60)
        List<@NotNull @Pattern(regexp = PERIOD) String> periods,

        @Schema(description = "Codes of areas; all that have figures where absent", examples = "[\"DNK\", \"CHN\"]")
        @Size(max = 10_000)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 20) String> areas,

        @Schema(description = "A group of areas, instead", examples = "EU")
        @Pattern(regexp = Slug.FORMAT)
        @Size(max = 80)
        String group,

        @Schema(description = "What areas are grouped by where gaps are filled from a group; region where absent")
        AreaGroup.Kind grouping) {

    public static final Scope OPEN = new Scope(null, null, null, null);

    static final String PERIOD = "[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?";

    public Scope {
        periods = periods == null ? List.of() : periods;
        areas = areas == null ? List.of() : areas;
    }

    public AreaGroup.Kind kind() {
        return grouping == null ? AreaGroup.Kind.REGION : grouping;
    }

    /**
     * The areas it names, or those of its group; null where it names none, which is all.
     *
     * @param pointer makes of a place in a scope, such as {@code /group}, the one in the body that a fault is noted at
     */
    public List<String> areas(Gazetteer gazetteer, UnaryOperator<String> pointer, Faults faults) {
        if (group != null) {
            AreaGroup named = gazetteer.groups().get(group);
            if (named == null) {
                faults.at(pointer.apply("/group"), "item-reference", "area-groups", group);
                return List.of();
            }
            return named.areas();
        }
        Set<String> known = new LinkedHashSet<>();
        for (int i = 0; i < areas.size(); i++) {
            String named = areas.get(i);
            String code = named == null ? "" : gazetteer.canonical(named);
            if (!gazetteer.areas().containsKey(code)) {
                faults.at(pointer.apply("/areas/" + i), "item-reference", "areas", named);
            } else if (!known.add(code)) {
                faults.at(pointer.apply("/areas/" + i), "name-twice", named);
            }
        }
        return known.isEmpty() ? null : List.copyOf(known);
    }
}
