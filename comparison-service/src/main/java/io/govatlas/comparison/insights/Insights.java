package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.subjects.SubjectSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows for a subject in view of its peers. */
@Schema(description = "What follows for a subject in view of its peers")
public record Insights(SubjectSummary subject, List<SubjectSummary> peers, AsOf asOf, List<Insight> insights) {}
