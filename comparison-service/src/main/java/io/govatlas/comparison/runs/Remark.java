package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Finding;
import io.govatlas.comparison.indices.EngineTexts;
import io.govatlas.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a reader of a result must know. */
@Schema(description = "Something a reader of the result must know")
public record Remark(
        @Schema(description = "What kind it is; never changes its meaning", examples = "engine.coherence.weak")
        String code,

        LocalizedText text) {

    static Remark of(Finding finding) {
        return new Remark(finding.key(), EngineTexts.of(finding));
    }
}
