package io.govatlas.platform.publication;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken; kept in the ledger. */
public record Step(
        @Schema(description = "Why; kept in the ledger", examples = "Figures checked against the report")
        @Size(max = 500)
        String reason) {

    static String reason(Step step) {
        return step == null ? null : step.reason;
    }
}
