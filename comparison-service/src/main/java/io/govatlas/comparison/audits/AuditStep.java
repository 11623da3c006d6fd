package io.govatlas.comparison.audits;

import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the handbook's ten steps. */
@Schema(description = "One of the ten steps of the OECD/JRC handbook")
public record AuditStep(
        int number,
        LocalizedText name,

        @Schema(description = "How the index takes the step")
        List<LocalizedText> done,

        List<Flag> flags) {}
