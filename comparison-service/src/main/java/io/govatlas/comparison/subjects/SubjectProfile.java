package io.govatlas.comparison.subjects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.platform.knowledge.Dimension;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject with everything stated about it, dimension by dimension. */
public record SubjectProfile(SubjectSummary subject, AsOf asOf, List<OnDimension> dimensions) {

    /** What is stated about a subject on one dimension, the most reliable first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SubjectOnDimension", description = "What is stated about a subject on one dimension")
    public record OnDimension(
            Dimension dimension,

            @Schema(description = "Level of the rubric; absent where nothing supports one")
            Integer level,

            @Schema(description = "Id of the statement that gives the level")
            String levelFrom,

            List<CitedStatement> statements) {}

    static SubjectProfile of(Subject subject, AsOf asOf) {
        return new SubjectProfile(
                SubjectSummary.of(subject),
                asOf,
                subject.statements().entrySet().stream()
                        .map(entry -> {
                            var level = subject.level(entry.getKey());
                            return new OnDimension(
                                    entry.getKey(),
                                    level.map(CitedStatement::level).orElse(null),
                                    level.map(CitedStatement::id).orElse(null),
                                    entry.getValue());
                        })
                        .toList());
    }
}
