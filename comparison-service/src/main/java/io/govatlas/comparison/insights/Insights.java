package io.govatlas.comparison.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.subjects.SubjectSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows for a subject in view of its peers. */
@Schema(description = "What follows for a subject in view of its peers")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Insights(
        SubjectSummary subject,
        List<SubjectSummary> peers,
        AsOf asOf,
        List<Insight> insights,

        @Schema(description = "Rules that conclude nothing, and why not; where asked for")
        List<NotDrawn> notDrawn,

        @Schema(description = "Rules that could not be applied; nothing follows from them either way")
        List<RuleError> errors) {}
