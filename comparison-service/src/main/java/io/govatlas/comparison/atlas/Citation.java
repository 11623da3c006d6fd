package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evidence with its source spelled out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
        CitedSource source,
        @Schema(description = "Page, section or table") String locator,

        @Schema(description = "Short quote or figure, in the language of the source")
        String quote) {}
