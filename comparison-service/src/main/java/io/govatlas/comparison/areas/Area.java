package io.govatlas.comparison.areas;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that has figures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that has figures")
public record Area(
        @Schema(
                description = "ISO 3166-1 alpha-3, or GB/T 2260 for provinces of China; EUU for the European Union",
                examples = "DNK")
        String code,

        AreaKind kind,
        LocalizedText name,

        @Schema(description = "Codes of the groups it is in")
        List<String> groups,

        @Schema(description = "Its address in the suite, where it has one")
        String path) {}
