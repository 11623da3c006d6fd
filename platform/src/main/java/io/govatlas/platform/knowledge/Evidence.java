package io.govatlas.platform.knowledge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a statement can be checked: a source, the place in it, and a short quote or figure in its own language. */
@Schema(description = "Where a statement can be checked")
public record Evidence(
        @Schema(description = "Slug of the source") @NotNull @Pattern(regexp = Slug.FORMAT)
        String source,

        @Schema(description = "Page, section or table") @Size(max = 200)
        String locator,

        @Schema(description = "Short quote or figure, in the language of the source") @Size(max = 400)
        String quote) {}
