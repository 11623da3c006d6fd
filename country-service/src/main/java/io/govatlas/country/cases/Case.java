package io.govatlas.country.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.knowledge.Relation;
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

/** A concrete practice of a country. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A concrete practice of a country")
public record Case(
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @Schema(description = "Code of the country", examples = "DNK") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String country,

        @NotNull CaseKind kind,
        @NotNull @Valid LocalizedText name,
        @NotNull @Valid LocalizedText summary,
        @Valid Period period,
        @Size(max = 50) List<@NotNull @Valid Statement> statements,
        @Size(max = 20) List<@NotNull @Valid Relation> relations)
        implements Content {

    public Case {
        statements = statements == null ? List.of() : statements;
        relations = relations == null ? List.of() : relations;
    }

    @Override
    public CaseSummary listed() {
        return new CaseSummary(slug, country, kind, name, period, Statement.dimensions(statements));
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference("countries", country, "/country"));
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            if (relation.collection().equals("cases")) {
                references.add(new Reference("cases", relation.slug(), "/relations/" + i + "/target"));
            }
        }
        return references;
    }
}
