package io.govatlas.model.models;

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

/** How a province builds and runs its digital government. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "How a province builds and runs its digital government")
public record Model(
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @Schema(description = "GB/T 2260 code of the province", examples = "440000")
        @NotNull
        @Pattern(regexp = "[1-8][0-9]0000")
        String province,

        @NotNull @Valid LocalizedText name,
        @NotNull @Valid LocalizedText summary,

        @Schema(description = "Who steers, who builds, who operates, and how they are bound") @NotNull @Valid
        LocalizedText mechanism,

        @Valid Period period,
        @Size(max = 30) List<@NotNull @Valid Organisation> organisations,
        @Size(max = 30) List<@NotNull @Valid Platform> platforms,
        @Size(max = 50) List<@NotNull @Valid Statement> statements,
        @Size(max = 20) List<@NotNull @Valid Relation> relations)
        implements Content {

    public Model {
        organisations = organisations == null ? List.of() : organisations;
        platforms = platforms == null ? List.of() : platforms;
        statements = statements == null ? List.of() : statements;
        relations = relations == null ? List.of() : relations;
    }

    @Override
    public ModelSummary listed() {
        return new ModelSummary(slug, province, name, period, Statement.dimensions(statements));
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference("provinces", province, "/province"));
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            if (relation.collection().equals("models")) {
                references.add(new Reference("models", relation.slug(), "/relations/" + i + "/target"));
            }
        }
        return references;
    }
}
