package io.govatlas.platform.publication;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which revision to bring back, and why. */
public record Restoration(
        @NotNull @Min(1) Integer revision,

        @Schema(description = "Why; kept in the ledger") @Size(max = 500)
        String reason) {}
