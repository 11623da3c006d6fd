package io.govatlas.comparison.concepts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A concept of the vocabulary. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A concept of the vocabulary")
public record Concept(
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 80)
        String code,

        @NotNull @Valid LocalizedText name,

        @Schema(description = "What it is also called") @Valid
        Alternatives alternatives)
        implements Content {

    /** Other customary names, by language. */
    @Schema(name = "AlternativeNames", description = "Other customary names, by language")
    public record Alternatives(
            @Size(max = 10) List<@Size(max = 80) String> zh,
            @Size(max = 10) List<@Size(max = 80) String> en) {}

    @Override
    public String slug() {
        return code;
    }

    @Override
    public ConceptSummary listed() {
        return new ConceptSummary(code, name);
    }
}
