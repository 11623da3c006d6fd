package io.govatlas.model.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.model.provinces.Region;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has been found about digital government in China, its regions or a province. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What has been found about digital government in China, its regions or a province")
public record Finding(
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @NotNull FindingScope scope,

        @Schema(description = "Region, where the finding is about one")
        Region region,

        @Schema(description = "GB/T 2260 code, where the finding is about one province")
        @Pattern(regexp = "[1-8][0-9]0000")
        String province,

        @NotNull FindingKind kind,
        @NotNull @Valid LocalizedText name,
        @NotNull @Valid LocalizedText summary,
        @Valid Period period,
        @Size(max = 50) List<@NotNull @Valid Statement> statements)
        implements Content {

    public Finding {
        statements = statements == null ? List.of() : statements;
    }

    @Override
    public FindingSummary listed() {
        return new FindingSummary(slug, scope, region, province, kind, name, Statement.dimensions(statements));
    }

    @Override
    public List<Reference> references() {
        return province == null ? List.of() : List.of(new Reference("provinces", province, "/province"));
    }
}
