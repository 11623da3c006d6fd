package io.govatlas.platform.sources;

import io.govatlas.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source in a list. */
public record SourceSummary(
        String slug,
        LocalizedText title,
        LocalizedText publisher,
        @Schema(format = "partial-date") String date,
        String language,
        SourceStatus status) {}
