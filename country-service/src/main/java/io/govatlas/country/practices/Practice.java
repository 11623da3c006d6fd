package io.govatlas.country.practices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Experience that recurs across countries. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Experience that recurs across countries")
public record Practice(
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @NotNull @Valid LocalizedText name,
        @NotNull @Valid LocalizedText summary,
        @NotNull Dimension dimension,

        @Schema(description = "Codes of the countries it is seen in") @Size(max = 200)
        List<@NotNull @Pattern(regexp = "[A-Z]{3}") String> countries,

        @Schema(description = "Slugs of cases that show it") @Size(max = 100)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) String> cases,

        @Size(max = 50) List<@NotNull @Valid Statement> statements)
        implements Content {

    public Practice {
        countries = countries == null ? List.of() : countries;
        cases = cases == null ? List.of() : cases;
        statements = statements == null ? List.of() : statements;
    }

    @Override
    public PracticeSummary listed() {
        return new PracticeSummary(slug, name, dimension, countries);
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            references.add(new Reference("countries", countries.get(i), "/countries/" + i));
        }
        for (int i = 0; i < cases.size(); i++) {
            references.add(new Reference("cases", cases.get(i), "/cases/" + i));
        }
        return references;
    }
}
