package io.govatlas.comparison.indices;

import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named part of the scale of an index. */
@Schema(name = "IndexBand", description = "A named part of the scale of an index, from a score upwards")
public record Band(
        @Schema(examples = "very-high") @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40)
        String code,

        @NotNull @Valid LocalizedText name,

        @Schema(description = "Lowest score; the lowest band may begin anywhere below all scores", examples = "0.75")
        @NotNull
        Double from) {}
