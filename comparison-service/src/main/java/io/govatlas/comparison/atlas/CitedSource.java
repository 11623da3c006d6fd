package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.sources.SourceStatus;
import io.govatlas.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source where it is cited. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitedSource(
        @Schema(description = "Its address in the suite") String path,
        LocalizedText title,
        LocalizedText publisher,
        @Schema(format = "partial-date") String date,

        @Schema(description = "Its address at the publisher")
        String url,

        SourceStatus status) {}
