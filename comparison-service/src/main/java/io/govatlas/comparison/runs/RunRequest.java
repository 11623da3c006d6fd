package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.Scope;
import io.govatlas.platform.knowledge.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to compute: a published index or a definition, on figures sent along or on stored ones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What to compute: a published index or a definition, on figures sent along or on stored ones")
public record RunRequest(
        @Schema(description = "Slug of a published index", examples = "egdi")
        @Pattern(regexp = Slug.FORMAT)
        @Size(max = 100)
        String index,

        @Schema(description = "Its revision; the published one where absent") @Min(1)
        Integer revision,

        @Schema(description = "A definition, instead of a published index") @Valid
        IndexDefinition definition,

        @Schema(description = "Figures sent along; stored ones are taken where absent") @Valid
        InlineData data,

        @Schema(description = "Which stored figures; what is absent here is as the index has it") @Valid
        Scope scope,

        @Schema(description = "Stored figures as of this position of the ledger or this time", examples = "a17")
        @Size(max = 60)
        String asOf,

        @Schema(description = "Where the random draws start; 1 where absent")
        Long seed,

        @Schema(description = "How often the assumptions are drawn; as the definition has it where absent")
        @Min(100)
        @Max(10_000)
        Integer draws,

        @Schema(
                description =
                        "Codes of indicators to be ranked by although their authors say that they are not a ranking")
        @Size(max = 1000)
        List<@NotNull @Size(max = 80) String> rankingConsent,

        @Schema(description = "Whether figures of several method editions of an indicator may be used together")
        Boolean mixedEditions) {

    public RunRequest {
        rankingConsent = rankingConsent == null ? List.of() : rankingConsent;
    }

    /** A published index on its own figures, whatever editions these are of. */
    public static RunRequest ofIndex(String slug) {
        return new RunRequest(slug, null, null, null, null, null, null, null, null, true);
    }

    long seedOrOne() {
        return seed == null ? 1 : seed;
    }
}
