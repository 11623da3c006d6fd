package io.govatlas.comparison.runs;

import io.govatlas.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The published index a run is of. */
@Schema(description = "The published index a run is of")
public record IndexOfRun(String slug, int revision, LocalizedText name) {}
