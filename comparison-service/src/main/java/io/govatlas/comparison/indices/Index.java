package io.govatlas.comparison.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published index: what it measures and why so, how it is made, and of which figures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A published index: what it measures and why so, how it is made, and of which figures")
public record Index(
        @Schema(examples = "egdi") @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @Schema(description = "Place among the indices, from 1") @NotNull @Min(1) @Max(999)
        Integer order,

        @NotNull @Valid LocalizedText name,

        @Schema(description = "What it measures, and for whom") @NotNull @Valid
        LocalizedText description,

        @Schema(description = "Why it is built like this: what its parts stand for") @NotNull @Valid
        LocalizedText framework,

        @Schema(description = "Why these figures, and what is known against them") @NotNull @Valid
        LocalizedText selection,

        @Schema(description = "What its formula and figures are taken from") @NotEmpty @Size(max = 20)
        List<@NotNull @Valid Origin> origins,

        @NotNull @Valid IndexDefinition definition,
        @NotNull @Valid Scope scope,

        @Schema(description = "Codes of indicators outside the index to hold it against") @Size(max = 20)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 80) String> links)
        implements Content {

    /** A document the index is taken from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IndexOrigin", description = "A document the index is taken from")
    public record Origin(
            @NotNull @Valid LocalizedText title,

            @Pattern(regexp = "https?://.+") @Size(max = 1000)
            String url) {}

    public Index {
        origins = origins == null ? List.of() : origins;
        links = links == null ? List.of() : links;
    }

    @Override
    public IndexSummary listed() {
        return new IndexSummary(slug, order, name, description, scope.periods(), definition.indicators());
    }

    @Override
    public void check(Faults faults) {
        definition.check("/definition", faults);
        for (int i = 0; i < definition.tree().size(); i++) {
            if (definition.tree().get(i).name() == null) {
                faults.at("/definition/tree/" + i + "/name", "jakarta.validation.constraints.NotNull.message");
            }
        }
        if (scope.periods().isEmpty()) {
            faults.at("/scope/periods", "jakarta.validation.constraints.NotEmpty.message");
        }
    }

    /** The indicators it is made of, the sizes they are divided by, and those it is held against. */
    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>(definition.references("/definition"));
        for (int i = 0; i < links.size(); i++) {
            references.add(new Reference("indicators", links.get(i), "/links/" + i));
        }
        return references;
    }
}
