package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One insight, and from when it is. */
@Schema(description = "One insight, and from when it is")
public record InsightAnswer(AsOf asOf, Insight insight) {}
