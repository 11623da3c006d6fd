package io.govatlas.model.provinces;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A province-level division of China. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A province-level division of China")
public record Province(
        @Schema(description = "GB/T 2260 code", examples = "440000") @NotNull @Pattern(regexp = "[1-8][0-9]0000")
        String code,

        @NotNull @Valid LocalizedText name,

        @Schema(description = "One-character abbreviation", examples = "粤") @NotNull @Size(min = 1, max = 2)
        String abbreviation,

        @NotNull ProvinceType type,

        @Schema(
                description =
                        "Region class of the National Bureau of Statistics (2011), which covers the mainland only")
        Region region)
        implements Content {

    @Override
    public String slug() {
        return code;
    }

    @Override
    public ProvinceSummary listed() {
        return new ProvinceSummary(code, name, abbreviation, type, region);
    }
}
