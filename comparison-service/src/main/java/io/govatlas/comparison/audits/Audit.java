package io.govatlas.comparison.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An index held against the ten steps of the handbook, on its stored figures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "IndexAudit",
        description = "An index held against the ten steps of the OECD/JRC handbook, on its stored figures")
public record Audit(
        String slug,
        int revision,
        LocalizedText name,

        @Schema(description = "The run it looks at, by its id")
        String run,

        String period,

        @Schema(description = "How many units have a score") int units,

        @Schema(description = "How many flags are red") long red,
        @Schema(description = "How many flags are amber") long amber,
        List<AuditStep> steps) {

    static Audit of(
            String slug,
            int revision,
            LocalizedText name,
            String run,
            String period,
            int units,
            List<AuditStep> steps) {
        return new Audit(
                slug,
                revision,
                name,
                run,
                period,
                units,
                count(steps, Flag.Colour.RED),
                count(steps, Flag.Colour.AMBER),
                steps);
    }

    private static long count(List<AuditStep> steps, Flag.Colour colour) {
        return steps.stream()
                .flatMap(step -> step.flags().stream())
                .filter(flag -> flag.colour() == colour)
                .count();
    }
}
