package io.govatlas.comparison.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.knowledge.StatementKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which statements of a dimension count: by kind, by concept, by level; an empty list lets everything through. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Which statements of the dimension count; an empty list lets everything through")
public record Selector(
        @Size(max = 10) List<@NotNull StatementKind> kinds,

        @Schema(description = "At least one of these concepts") @Size(max = 30)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) String> concepts,

        @Schema(description = "Only statements with at least this level") @Min(1) @Max(5)
        Integer minLevel) {

    public Selector {
        kinds = kinds == null ? List.of() : kinds;
        concepts = concepts == null ? List.of() : concepts;
    }

    public boolean matches(StatementKind kind, List<String> about, Integer level) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (concepts.isEmpty() || about.stream().anyMatch(concepts::contains))
                && (minLevel == null || (level != null && level >= minLevel));
    }
}
