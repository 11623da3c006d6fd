package io.govatlas.country.phases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A phase in a country's timeline. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A phase in a country's timeline")
public record Phase(
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @Schema(description = "Code of the country") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String country,

        @Schema(description = "Place in the country's timeline, from 1") @NotNull @Min(1) @Max(99)
        Integer order,

        @NotNull @Valid LocalizedText name,
        @NotNull @Valid Period period,
        @NotNull @Valid LocalizedText summary,
        @Size(max = 50) List<@NotNull @Valid Statement> statements)
        implements Content {

    public Phase {
        statements = statements == null ? List.of() : statements;
    }

    @Override
    public PhaseSummary listed() {
        return new PhaseSummary(slug, country, order, name, period, Statement.dimensions(statements));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("countries", country, "/country"));
    }
}
