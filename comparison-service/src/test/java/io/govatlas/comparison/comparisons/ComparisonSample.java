package io.govatlas.comparison.comparisons;

import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.insights.Conclusions;
import io.govatlas.comparison.insights.Reasoning;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.platform.knowledge.Dimension;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Comparisons for tests of what is made of them. */
public final class ComparisonSample {

    private ComparisonSample() {}

    public static Comparison of(Atlas atlas, String... references) {
        List<Subject> subjects = Stream.of(references)
                .map(reference -> atlas.subject(reference).orElseThrow())
                .toList();
        List<Dimension> dimensions = List.copyOf(atlas.dimensions().keySet());
        Matrix matrix = Matrix.of(atlas, subjects, dimensions, ComparisonRequest.Values.ALL);
        Conclusions conclusions =
                Reasoning.over(atlas, subjects, atlas.dimensions().keySet());
        return new Comparison(
                "0123456789abcdef01234567",
                Instant.parse("2026-02-03T04:05:06.789Z"),
                AsOf.past(atlas),
                ComparisonRequest.Values.ALL,
                subjects.stream().map(SubjectSummary::of).toList(),
                matrix.rows(),
                matrix.gaps(),
                conclusions.insights(),
                conclusions.errors());
    }
}
