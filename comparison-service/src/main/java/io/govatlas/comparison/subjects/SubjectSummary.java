package io.govatlas.comparison.subjects;

import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that can be compared. */
public record SubjectSummary(
        @Schema(description = "Kind and code; what comparisons name it by", examples = "country:DNK")
        String id,

        SubjectKind kind,
        String code,
        LocalizedText name,
        @Schema(description = "Its address in the suite") String path,
        @Schema(description = "Whether it belongs to China") boolean domestic,

        @Schema(description = "Dimensions on which something is stated about it")
        List<Dimension> dimensions) {

    public static SubjectSummary of(Subject subject) {
        return new SubjectSummary(
                subject.id(),
                subject.kind(),
                subject.code(),
                subject.name(),
                subject.path(),
                subject.domestic(),
                List.copyOf(subject.statements().keySet()));
    }
}
